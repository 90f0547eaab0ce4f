import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { roleArnOf } from '#lib/model/environment.ts'

suite('the role ARN of a job', () => {
  const environment = { application: 'open-webui', name: 'dev', account: '111122223333' }
  for (const [region, role, arn] of [
    ['eu-central-1', 'deploy', 'arn:aws:iam::111122223333:role/open-webui-dev-deploy'],
    ['us-gov-west-1', 'preview', 'arn:aws-us-gov:iam::111122223333:role/open-webui-dev-preview'],
    ['cn-north-1', 'observe', 'arn:aws-cn:iam::111122223333:role/open-webui-dev-observe'],
  ] as const)
    test(`the ${role} role in ${region} is '${arn}'`, () =>
      assert.equal(roleArnOf({ ...environment, region }, role), arn))
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { roleArnOf } from '#lib/model/environment.ts'

suite('the role that a job works as', () => {
  const named = { application: 'open-webui', name: 'dev', account: '111122223333' }
  for (const [region, role, arn] of [
    ['eu-central-1', 'deploy', 'arn:aws:iam::111122223333:role/open-webui-dev-deploy'],
    ['us-gov-west-1', 'preview', 'arn:aws-us-gov:iam::111122223333:role/open-webui-dev-preview'],
    ['cn-north-1', 'observe', 'arn:aws-cn:iam::111122223333:role/open-webui-dev-observe'],
  ] as const)
    test(`follows from the environment in ${region}`, () => assert.equal(roleArnOf({ ...named, region }, role), arn))
})

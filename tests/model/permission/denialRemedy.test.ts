import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { denialRemedy, denialText } from '#lib/model/permission/denialRemedy.ts'

const environment = { application: 'open-webui', name: 'dev' }
const template = readFileSync('cloudformation/bootstrap.yaml', 'utf8')
const NAME = `\${Application}-\${Environment}`
const HERE = `\${AWS::Region}:\${AWS::AccountId}`

function denied(resource: string, role = 'service') {
  const caller = `arn:aws:sts::111122223333:assumed-role/open-webui-dev-${role}/session`
  const message = `User: ${caller} is not authorized to perform: rds:X on resource: ${resource} because no identity-based policy allows it`
  return { action: 'rds:X', caller, resource, message }
}

suite('the next step after a denial', () => {
  for (const [resource, pattern] of [
    [
      'rds:eu-central-1:111122223333:db:open-webui-dev-database-kbxt0ztwq1zh-instance-grnc6gntg2cm',
      `rds:${HERE}:db:${NAME}-database-*`,
    ],
    [
      'rds:eu-central-1:111122223333:snapshot:open-webui-dev-v0-12-4-to-v0-13-0-20261128t094500z',
      `rds:${HERE}:snapshot:${NAME}-v*-to-v*`,
    ],
    [
      'cloudformation:eu-central-1:111122223333:stack/open-webui-dev/94298618-3c5a',
      `cloudformation:${HERE}:stack/${NAME}/*`,
    ],
    [
      'cloudformation:eu-central-1:111122223333:stack/open-webui-dev-Compute-1ABC/94298618-3c5a',
      `cloudformation:${HERE}:stack/${NAME}-Compute-*`,
    ],
    [
      'cloudformation:eu-central-1:111122223333:stack/open-webui-dev-bootstrap/94298618-3c5a',
      `cloudformation:${HERE}:stack/${NAME}-bootstrap/*`,
    ],
    [
      'elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/open-w-LoadB-1X/50dc6c495c0c9188',
      `elasticloadbalancing:${HERE}:loadbalancer/app/*`,
    ],
    [
      'elasticloadbalancing:eu-central-1:111122223333:targetgroup/open-w/50dc',
      `elasticloadbalancing:${HERE}:targetgroup/*`,
    ],
    [
      'ecs:eu-central-1:111122223333:service/open-webui-dev-Compute-Cluster-X/open-webui-dev-Compute-Service-Y',
      `ecs:${HERE}:service/${NAME}-Compute-*`,
    ],
    ['kms:eu-central-1:111122223333:key/1234abcd-12ab', `kms:${HERE}:key/*`],
    ['secretsmanager:eu-central-1:111122223333:secret:model-key-AbCdEf', `secretsmanager:${HERE}:secret:model-key-*`],
    ['route53:::hostedzone/Z0123456789', `route53:::hostedzone/\${HostedZoneId}`],
    ['s3:::open-webui-dev-loadbalancer-accesslogs-x1', `s3:::${NAME}-loadbalancer-*`],
    ['iam::111122223333:role/open-webui-dev-service', `iam::\${AWS::AccountId}:role/${NAME}-service`],
    ['iam::111122223333:role/open-webui-dev-Compute-TaskRole-X1', `iam::\${AWS::AccountId}:role/${NAME}-Compute-*`],
    ['iam::111122223333:role/another', `iam::\${AWS::AccountId}:role/another`],
  ] as const)
    test(`the next step after a denial on '${resource}' names a pattern that fits the next try`, () =>
      assert.ok(
        denialRemedy(denied(`arn:aws:${resource}`), environment).includes(`on 'arn:\${AWS::Partition}:${pattern}'`),
      ))

  for (const [key, pattern] of [
    ['', `\${ArtifactBucket.Arn}`],
    ['/templates/3c5a.yaml', `\${ArtifactBucket.Arn}/templates/*`],
  ] as const)
    test(`the next step after a denial on the artifact bucket names '${pattern}'`, () =>
      assert.ok(
        denialRemedy(denied(`arn:aws:s3:::open-webui-dev-bootstrap-artifactbucket-x1${key}`), environment).includes(
          `on '${pattern}'`,
        ),
      ))

  test('the next step after a denial without a resource type names every resource', () =>
    assert.match(denialRemedy(denied('*'), environment), /^Add 'rds:X' on '\*' to 'ServiceRole'/))

  for (const role of ['preview', 'deploy', 'teardown', 'observe', 'service'])
    test(`the next step after a denial of role '${role}' names it as the bootstrap template does`, () => {
      const [, logicalId = ''] =
        / to '(\w+)' in cloudformation\/bootstrap\.yaml/.exec(denialRemedy(denied('*', role), environment)) ?? []

      const [, declaration = ''] = template.split(`\n  ${logicalId}:\n`)
      assert.match(declaration.slice(0, 200), new RegExp(`RoleName: !Sub \\S+-${role}\n`))
    })

  test('a denial and its next step name the resource once', () => {
    const denial = denied('arn:aws:rds:eu-central-1:111122223333:db:open-webui-dev-database-x')
    const text = `${denialText(denial, environment)} ${denialRemedy(denial, environment)}`

    assert.equal(text.split(':rds:').length, 2)
  })
})

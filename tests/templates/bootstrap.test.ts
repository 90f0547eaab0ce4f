import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import { capabilitiesOf } from '#lib/template/resolve/capabilities.ts'
import { resolveStack } from '#lib/template/resolve/resolveStack.ts'
import { type FlatResource, flatResourcesOf } from '../fakes/template/alterStack.ts'
import { repositoryWorkspace, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { INVARIANTS } from './invariants/invariants.ts'
import { list, resourcesOfType, statementsIn } from './invariants/readResources.ts'

const FILE = 'cloudformation/bootstrap.yaml'
const { templates } = await readTemplates(FILE, { workspace: repositoryWorkspace })
const template = templates.get(FILE)
if (!template) throw new Error(`${FILE} was not read.`)

const { stack, findings } = resolveStack(
  template,
  {
    parameters: { Application: 'open-webui', Environment: 'dev' },
    stackContext: {
      account: '123456789012',
      region: 'eu-central-1',
      partition: 'aws',
      urlSuffix: 'amazonaws.com',
      stackName: 'open-webui-dev-bootstrap',
    },
  },
  templates,
)
const parts = flatResourcesOf(stack)
const statements = resourcesOfType(parts, 'AWS::IAM::ManagedPolicy').flatMap(({ properties }) =>
  statementsIn(properties),
)

suite('the bootstrap stack', () => {
  test('resolves without a finding', () => assert.deepEqual(findings, []))

  test('gives what a deployment reads from it', () => {
    assert.deepEqual(Object.keys(stack.outputs), ['ArtifactBucketName', 'ServiceRoleArn'])
  })

  test('fits into one request, because there is no bucket for its template yet', () => {
    assert.equal(Buffer.byteLength(template.document.text) <= 51_200, true)
  })

  test('names its role, which takes a capability', () => {
    assert.deepEqual(capabilitiesOf(stack), ['CAPABILITY_NAMED_IAM'])
  })

  for (const sentence of [
    'whatever keeps data outlives its resource',
    'every bucket is encrypted, closed to the public and refuses plain HTTP',
    'no policy lets anybody do everything',
  ])
    test(`keeps the invariant: ${sentence}`, () => assert.deepEqual(INVARIANTS[sentence]?.(parts), []))
})

suite('the service role', () => {
  for (const { name, properties } of resourcesOfType(parts, 'AWS::IAM::ManagedPolicy'))
    test(`${name} is within the 6,144 characters that IAM allows`, () => {
      assert.equal(JSON.stringify(properties.PolicyDocument).length <= 6144, true)
    })

  test('reaches beyond its own names only within its region, or where a call names nothing', () => {
    const wide = statements.filter(
      statement =>
        statement.Effect === 'Allow' && list(statement.Resource).includes('*') && !isWithinRegion(statement.Condition),
    )

    assert.deepEqual(
      wide.flatMap(({ Action }) => list(Action)),
      ['secretsmanager:GetRandomPassword'],
    )
  })

  test('may pass a role to the three services that get one, and to nobody else', () => {
    const passes = statements.filter(
      ({ Effect, Action }) => Effect === 'Allow' && list(Action).includes('iam:PassRole'),
    )

    assert.deepEqual(
      passes.map(({ Condition }) => Condition),
      [{ StringEquals: { 'iam:PassedToService': servicesWithRoles() } }],
    )
  })

  test('may not change itself, the other bootstrap roles or their stack', () => {
    const denied = statements.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Resource }) => list(Resource))

    for (const kept of [
      'role/open-webui-dev-service',
      'role/open-webui-dev-deploy',
      'stack/open-webui-dev-bootstrap/*',
    ])
      assert.equal(
        denied.some(resource => String(resource).endsWith(kept)),
        true,
        kept,
      )
  })

  test('may work on every kind of secret that the templates make', () => {
    const allowed = statements.flatMap(({ Resource }) => list(Resource)).map(String)

    const forgotten = resourcesOfType(
      flatResourcesOf(resolveRepositoryStack().stack),
      'AWS::SecretsManager::Secret',
    ).filter(({ name }) => !allowed.some(resource => resource.endsWith(`:secret:${name.split('/').at(-1)}-*`)))
    assert.deepEqual(forgotten, [])
  })
})

function isWithinRegion(condition: JsonMap[string] | undefined): boolean {
  return JSON.stringify(condition ?? '').includes('"aws:RequestedRegion":"eu-central-1"')
}

/** The services that the application's own roles trust. */
function servicesWithRoles(): readonly string[] {
  const trusted = resourcesOfType(flatResourcesOf(resolveRepositoryStack().stack), 'AWS::IAM::Role').flatMap(trusts)
  return [...new Set(trusted)].toSorted()
}

function trusts({ properties }: FlatResource): readonly string[] {
  return statementsIn(properties.AssumeRolePolicyDocument ?? null).flatMap(({ Principal }) =>
    isMap(Principal) ? list(Principal.Service).map(String) : [],
  )
}

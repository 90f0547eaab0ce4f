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
  test('the bootstrap stack resolves without a finding', () => assert.deepEqual(findings, []))

  test('the bootstrap stack has the outputs that a deployment reads', () => {
    assert.deepEqual(Object.keys(stack.outputs), ['ArtifactBucketName', 'ServiceRoleArn'])
  })

  test('the bootstrap template fits into one request, because its bucket does not exist yet', () => {
    assert.equal(Buffer.byteLength(template.document.text) <= 51_200, true)
  })

  test('the bootstrap stack needs CAPABILITY_NAMED_IAM for its named roles', () => {
    assert.deepEqual(capabilitiesOf(stack), ['CAPABILITY_NAMED_IAM'])
  })

  for (const sentence of [
    'every resource that keeps data has policies that retain it',
    'every bucket is encrypted, closed to the public and refuses plain HTTP',
    'no policy allows every action of a service',
  ])
    test(`the bootstrap stack keeps the invariant: ${sentence}`, () =>
      assert.deepEqual(INVARIANTS[sentence]?.(parts), []))
})

suite('the service role', () => {
  for (const { name, properties } of resourcesOfType(parts, 'AWS::IAM::ManagedPolicy'))
    test(`policy ${name} is within the 6,144 characters that IAM allows`, () => {
      assert.equal(JSON.stringify(properties.PolicyDocument).length <= 6144, true)
    })

  test('the service role allows every resource only within its region, or for a call without resource', () => {
    const unrestricted = statements.filter(
      statement =>
        statement.Effect === 'Allow' && list(statement.Resource).includes('*') && !isWithinRegion(statement.Condition),
    )

    assert.deepEqual(
      unrestricted.flatMap(({ Action }) => list(Action)),
      ['secretsmanager:GetRandomPassword'],
    )
  })

  test('the service role may pass roles only to the services that the templates use', () => {
    const passes = statements.filter(
      ({ Effect, Action }) => Effect === 'Allow' && list(Action).includes('iam:PassRole'),
    )

    assert.deepEqual(
      passes.map(({ Condition }) => Condition),
      [{ StringEquals: { 'iam:PassedToService': servicesWithRoles() } }],
    )
  })

  test('the service role may not change itself, the other bootstrap roles or their stack', () => {
    const denied = statements.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Resource }) => list(Resource))

    for (const resourceName of [
      'role/open-webui-dev-service',
      'role/open-webui-dev-deploy',
      'stack/open-webui-dev-bootstrap/*',
    ])
      assert.equal(
        denied.some(resource => String(resource).endsWith(resourceName)),
        true,
        resourceName,
      )
  })

  test('the service role may use every secret that the templates create', () => {
    const allowed = statements.flatMap(({ Resource }) => list(Resource)).map(String)

    const notAllowed = resourcesOfType(
      flatResourcesOf(resolveRepositoryStack().stack),
      'AWS::SecretsManager::Secret',
    ).filter(({ name }) => !allowed.some(resource => resource.endsWith(`:secret:${name.split('/').at(-1)}-*`)))
    assert.deepEqual(notAllowed, [])
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

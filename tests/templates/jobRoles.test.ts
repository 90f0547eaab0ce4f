import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json } from '#lib/model/json.ts'
import { type FlatResource, flatResourcesOf } from '../fakes/template/alterStack.ts'
import { ALL_PARAMETERS, resolveBootstrapStack } from '../fakes/template/bootstrapStack.ts'
import { at, list, resourcesOfType, statementsIn } from './invariants/readResources.ts'

const CLAIM = 'token.actions.githubusercontent.com'
const parts = flatResourcesOf(resolveBootstrapStack(ALL_PARAMETERS).stack)

/** The end of the subject, and the reference of a job that may have the role. */
const ROLES: Readonly<Record<string, readonly [end: string, ref?: string]>> = {
  PreviewRole: ['pull_request'],
  DeployRole: ['environment:dev', 'refs/heads/env/dev'],
  TeardownRole: ['environment:dev-teardown', 'refs/heads/main'],
  ObserveRole: ['ref:refs/heads/main'],
}

suite("the roles of GitHub's jobs", () => {
  test('there are no such roles and no identity provider without a repository', () => {
    const without = flatResourcesOf(resolveBootstrapStack().stack)

    assert.deepEqual(
      without.filter(({ name }) => name in ROLES || name.startsWith('Oidc')),
      [],
    )
  })

  for (const [name, [end, ref]] of Object.entries(ROLES))
    test(`${name} trusts jobs of the one repository with the subject ${end}, in both of its forms`, () => {
      const [statement] = statementsIn(roleOf(name).properties.AssumeRolePolicyDocument ?? null)

      assert.deepEqual(statement?.Condition, {
        StringEquals: {
          [`${CLAIM}:aud`]: 'sts.amazonaws.com',
          [`${CLAIM}:repository_id`]: '2002',
          ...(ref && { [`${CLAIM}:ref`]: ref }),
          [`${CLAIM}:sub`]: [`repo:example@1001/chat@2002:${end}`, `repo:example/chat:${end}`],
        },
      })
    })

  test('a job is trusted through the provider of the account if its ARN is given, otherwise through one of this stack', () => {
    const given = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'
    const provided = flatResourcesOf(resolveBootstrapStack({ ...ALL_PARAMETERS, OidcProviderArn: given }).stack)

    const federated = (all: readonly FlatResource[]) =>
      statementsIn(roleOf('DeployRole', all).properties.AssumeRolePolicyDocument ?? null).map(({ Principal }) =>
        at(Principal, 'Federated'),
      )
    assert.deepEqual(federated(provided), [given])
    assert.deepEqual(federated(parts), [{ Unknown: 'OidcProvider' }])
    assert.deepEqual(resourcesOfType(provided, 'AWS::IAM::OIDCProvider'), [])
    assert.equal(resourcesOfType(parts, 'AWS::IAM::OIDCProvider')[0]?.deletionPolicy, 'Retain')
  })

  test('preview and observe may not read the events of a stack, which hold values', () => {
    for (const name of ['PreviewRole', 'ObserveRole']) {
      assert.equal(allowed(name).includes('cloudformation:DescribeStackEvents'), false)
      const events = statementsOf(name).filter(({ Action }) => list(Action).includes('cloudformation:DescribeEvents'))
      for (const { Resource } of events) assert.match(String(Resource), /:changeSet\/\*$/)
    }
  })

  test('only deploy and teardown may delete a stack, and only deploy may execute a change set', () => {
    const having = (action: string) => Object.keys(ROLES).filter(name => allowed(name).includes(action))

    assert.deepEqual(having('cloudformation:DeleteStack'), ['DeployRole', 'TeardownRole'])
    assert.deepEqual(having('cloudformation:ExecuteChangeSet'), ['DeployRole'])
    assert.deepEqual(having('cloudformation:UpdateTerminationProtection'), ['DeployRole'])
  })

  test('a job may do no more with the bootstrap stack than read its outputs', () => {
    for (const name of Object.keys(ROLES)) {
      const actions = statementsOf(name)
        .filter(({ Resource }) => list(Resource).some(resource => String(resource).includes('-bootstrap/')))
        .flatMap(({ Action }) => list(Action))
      assert.deepEqual(actions, name === 'ObserveRole' ? [] : ['cloudformation:DescribeStacks'], name)
    }
  })

  test('no job may read a secret, change a role or pass another one than the service role', () => {
    for (const name of Object.keys(ROLES)) {
      const iam = allowed(name).filter(action => /^(iam|sts):(?!Get|List)/.test(action))
      assert.deepEqual(iam, name === 'ObserveRole' ? [] : ['iam:PassRole'], name)
      assert.equal(allowed(name).includes('secretsmanager:GetSecretValue'), false, name)
    }
  })

  test('a change set is created with the service role, that of the root stack from a template of the artifact bucket', () => {
    const creations = statementsOf('PreviewRole').filter(
      ({ Action, Effect }) => Effect === 'Allow' && list(Action).includes('cloudformation:CreateChangeSet'),
    )

    assert.equal(creations.length, 2)
    const [root, nested] = creations
    for (const { Condition } of creations)
      assert.equal(at(Condition, 'StringEquals', 'cloudformation:RoleArn', 'Unknown'), 'ServiceRole.Arn')
    assert.match(String(root?.Resource), /:stack\/open-webui-dev\/\*$/)
    assert.match(
      String(at(root?.Condition, 'StringLike', 'cloudformation:TemplateUrl', 'Unknown')),
      /^https:\/\/\$\{ArtifactBucket\.RegionalDomainName\}\/templates\/\*$/,
    )
    for (const resource of list(nested?.Resource))
      assert.match(String(resource), /:stack\/open-webui-dev-[A-Z][A-Za-z]+-\*$/)
  })

  test('a job that creates change sets cannot import resources', () => {
    for (const name of ['PreviewRole', 'DeployRole'])
      assert.deepEqual(
        statementsOf(name)
          .filter(({ Effect, Action }) => Effect === 'Deny' && list(Action).includes('cloudformation:CreateChangeSet'))
          .map(({ Resource, Condition }) => [Resource, Condition]),
        [['*', { 'ForAnyValue:StringLike': { 'cloudformation:ImportResourceTypes': '*' } }]],
        name,
      )
  })

  test('a policy allows nothing by a set operator that a missing key satisfies', () => {
    const statements = parts.flatMap(({ properties }) => statementsIn(properties))

    assert.deepEqual(
      statements.filter(
        ({ Effect, Condition }) => Effect === 'Allow' && JSON.stringify(Condition ?? {}).includes('ForAllValues'),
      ),
      [],
    )
  })
})

function roleOf(name: string, all: readonly FlatResource[] = parts): FlatResource {
  const role = all.find(part => part.name === name)
  if (!role) throw new Error(`There is no role ${name}.`)
  return role
}

/** The statements of a role's own policies and of its managed ones. */
function statementsOf(name: string): readonly { readonly [key: string]: Json }[] {
  const { properties } = roleOf(name)
  const attached = list(properties.ManagedPolicyArns).map(policy => at(policy, 'Unknown'))
  const managed = parts.filter(part => attached.includes(part.name))
  return [properties.Policies ?? [], ...managed.map(part => part.properties)].flatMap(statementsIn)
}

function allowed(name: string): readonly string[] {
  return statementsOf(name)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => list(Action).map(String))
}

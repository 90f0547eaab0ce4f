import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { actionsMatching } from '../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { type FlatResource, flatResourcesOf } from '../fakes/template/alterStack.ts'
import { ALL_PARAMETERS, resolveBootstrapStack } from '../fakes/template/bootstrapStack.ts'
import { PARAMETER_SETS, ROOT, repositoryTemplates, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at, list, resourcesOfType, statementsIn } from './invariants/readResources.ts'

const NAMES = 'open-webui-dev'
const parts = flatResourcesOf(resolveBootstrapStack(ALL_PARAMETERS).stack)
const own = [
  'StacksPolicy',
  'RolesPolicy',
  'ReadPolicy',
  'CreatePolicy',
  'ChangePolicy',
  'NamedPolicy',
  'KeysPolicy',
  'TaggedPolicy',
]
const statements = resourcesOfType(parts, 'AWS::IAM::ManagedPolicy')
  .filter(({ name }) => own.includes(name))
  .flatMap(({ properties }) => statementsIn(properties))
const nestedStacks = Object.keys(repositoryTemplates.get(ROOT)?.resources ?? {})

suite('the service role', () => {
  test('the service role has the policies that these tests read, and no other', () => {
    const [role] = resourcesOfType(parts, 'AWS::IAM::Role').filter(({ name }) => name === 'ServiceRole')

    assert.deepEqual(
      list(role?.properties.ManagedPolicyArns).map(policy => at(policy, 'Unknown')),
      own,
    )
    assert.equal(role?.properties.Policies, undefined)
  })

  test('the service role allows every resource only in its region, by the tag of its stacks, or to find and make zones', () => {
    const unrestricted = statements.filter(
      ({ Resource, Condition }) =>
        list(Resource).includes('*') &&
        at(Condition, 'StringEquals', 'aws:RequestedRegion') !== 'eu-central-1' &&
        at(Condition, 'StringEquals', 'aws:RequestTag/stack') !== NAMES &&
        list(at(Condition, 'StringLike', STACK_TAG)).length === 0,
    )

    assert.deepEqual(
      unrestricted.flatMap(({ Action }) => list(Action)),
      [
        'iam:ListRoles',
        'route53:ListHostedZones',
        'route53:CreateHostedZone',
        'route53:GetHostedZone',
        'route53:ListHostedZonesByName',
      ],
    )
  })

  test('the service role changes no resource without a name of its own that has the tag of another stack', () => {
    const changing = statements.filter(
      ({ Resource, Action }) =>
        list(Resource).includes('*') &&
        list(Action).some(action => !/:(Admin)?(Describe|Get|List)/.test(String(action))),
    )

    const [byStack, byRoot] = [
      ['CreateInRegion', 'ChangeTagged'],
      ['CreateKeys', 'Cache', 'CreateDistribution'],
    ]
    assert.deepEqual(
      changing.map(({ Sid }) => Sid),
      [...byStack, ...byRoot, 'NamespaceZone'],
    )
    for (const { Sid, Condition } of changing.filter(({ Sid }) => byStack.includes(String(Sid))))
      assert.deepEqual(missingStacks(list(at(Condition, 'StringLikeIfExists', STACK_TAG)), String(Sid)), [])
    for (const { Condition } of changing.filter(({ Sid }) => byRoot.includes(String(Sid))))
      assert.equal(at(Condition, 'StringEquals', ROOT_TAG) ?? at(Condition, 'StringEqualsIfExists', ROOT_TAG), NAMES)
  })

  test('the service role deletes no key or distribution without the tag of its root stack', () => {
    const deleting = statements.filter(({ Action }) =>
      list(Action).some(action => /^(kms:(PutKeyPolicy|Schedule)|cloudfront:(Delete|Update))/.test(String(action))),
    )

    assert.deepEqual(
      deleting.map(({ Sid, Condition }) => [Sid, at(Condition, 'StringEquals', ROOT_TAG)]),
      ['ChangeKeys', 'ChangeDistribution'].map(sid => [sid, NAMES]),
    )
  })

  test('every change of a resource that exists is one for which AWS knows the tags of the resource', () => {
    const changes = statements.find(({ Sid }) => Sid === 'ChangeTagged')
    const actions = list(changes?.Action).flatMap(pattern => actionsMatching(String(pattern)))

    assert.deepEqual(
      actions
        .filter(({ conditionKeys, resourceTypes }) =>
          [...conditionKeys, ...resourceTypes.flatMap(type => type.conditionKeys)].every(
            key => !key.startsWith('aws:ResourceTag/'),
          ),
        )
        .map(({ name }) => name),
      [],
    )
  })

  test('the service role reads the value of a secret only if the secret has the tag of its stacks', () => {
    const reads = statements.filter(({ Action }) => list(Action).includes('secretsmanager:GetSecretValue'))

    assert.deepEqual(
      reads.map(({ Action, Condition }) => [list(Action), Condition]),
      [
        [
          ['secretsmanager:GetSecretValue'],
          {
            StringLike: {
              [STACK_TAG]: ['SignIn', 'Database', 'Cache', 'Compute'].map(nested => `${NAMES}-${nested}-*`),
            },
          },
        ],
      ],
    )
  })

  test('the service role tells its own resources by the tag of each nested stack, and of no other environment', () => {
    for (const statement of statements) {
      const tagged = ['StringLike', 'StringLikeIfExists']
        .flatMap(operator => list(at(statement.Condition, operator, STACK_TAG)))
        .map(String)
      assert.deepEqual(
        tagged.filter(name => !nestedStacks.some(nested => name === `${NAMES}-${nested}-*`)),
        [],
      )
    }
  })

  test('every statement of the bootstrap stack that lists nested stacks has every one of main.yaml', () => {
    const listing = parts
      .flatMap(({ properties }) => statementsIn(properties))
      .filter(({ Resource }) => list(Resource).some(resource => String(resource).includes(`:stack/${NAMES}-Network-`)))

    assert.deepEqual(
      listing.flatMap(({ Sid, Resource }) => missingStacks(list(Resource), String(Sid))),
      [],
    )
    assert.equal(listing.length, 5)
  })

  test('the service role may work on every nested stack of main.yaml, and on no other', () => {
    const resources = list(statements.find(({ Sid }) => Sid === 'NestedStacks')?.Resource)

    assert.deepEqual(
      resources.toSorted(),
      nestedStacks
        .map(nested => `arn:aws:cloudformation:eu-central-1:123456789012:stack/${NAMES}-${nested}-*`)
        .toSorted(),
    )
  })

  test('every name in a policy of the service role ends the name of its environment with that of a nested stack', () => {
    // A bucket's name may be cut after these characters.
    const ofBucket = 'loadbalanc*'
    const ends = statements
      .flatMap(({ Resource }) => list(Resource).map(String))
      .flatMap(resource => resource.split(`${NAMES}-`).slice(1))

    const nested = nestedStacks.flatMap(name => [name, name.toLowerCase()])
    assert.deepEqual(
      ends.filter(
        end =>
          end !== 'service' &&
          end !== 'v*-to-v*' &&
          end !== ofBucket &&
          !nested.some(name => end.startsWith(`${name}-`)),
      ),
      [],
    )
  })

  test('the service role passes itself to CloudFormation alone, and each role to the service that its template trusts', () => {
    const passes = statements
      .filter(({ Action }) => list(Action).includes('iam:PassRole'))
      .map(({ Resource, Condition }) => `${Resource} to ${at(Condition, 'StringEquals', 'iam:PassedToService')}`)

    const roleArn = `arn:aws:iam::123456789012:role/${NAMES}`
    const trusted = rolesOfTemplates().flatMap(role =>
      trusts(role).map(service => `${roleArn}-${role.name.split('/')[0]}-* to ${service}`),
    )
    assert.deepEqual(
      passes.toSorted(),
      [...new Set([`${roleArn}-service to cloudformation.amazonaws.com`, ...trusted])].toSorted(),
    )
  })

  test('the service role creates roles, and gives them policies, within the boundary alone', () => {
    for (const action of ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:PutRolePermissionsBoundary'])
      assert.deepEqual(
        statements
          .filter(({ Action }) => list(Action).includes(action))
          .map(({ Condition }) => at(Condition, 'StringEquals', 'iam:PermissionsBoundary', 'Unknown')),
        ['Boundary'],
        action,
      )
  })

  test('the service role cannot remove a boundary, attach a policy, or write one', () => {
    const actions = statements.flatMap(({ Action }) => list(Action).map(String)).filter(name => name.startsWith('iam:'))

    assert.deepEqual(actions.filter(name => /Boundary$|iam:(Attach|Detach)|Policy(Version)?$/.test(name)).toSorted(), [
      'iam:DeleteRolePolicy',
      'iam:GetRolePolicy',
      'iam:PutRolePermissionsBoundary',
      'iam:PutRolePolicy',
      'iam:UpdateAssumeRolePolicy',
    ])
  })
})

suite('the permissions boundary', () => {
  const boundary = resourcesOfType(parts, 'AWS::IAM::ManagedPolicy').find(({ name }) => name === 'Boundary')

  test("the boundary has the name that main.yaml gives to the application's roles", () => {
    const arns = rolesOfTemplates().map(({ properties }) => properties.PermissionsBoundary)

    assert.deepEqual(
      [...new Set(arns)],
      [`arn:aws:iam::123456789012:policy/${String(boundary?.properties.ManagedPolicyName)}`],
    )
  })

  test("the boundary allows every action of the application's roles, and no other", () => {
    const allowed = actionsIn(boundary?.properties ?? {})
    const used = rolesOfTemplates().flatMap(({ properties }) => actionsIn(properties.Policies ?? {}))

    assert.deepEqual([...new Set(allowed)].toSorted(), [...new Set(used)].toSorted())
  })
})

const ROOT_TAG = 'aws:ResourceTag/stack'
const STACK_TAG = 'aws:ResourceTag/aws:cloudformation:stack-name'

/** A sentence for each nested stack that a statement does not name. */
function missingStacks(names: readonly Json[], statement: string): readonly string[] {
  return nestedStacks
    .filter(nested => !names.some(name => String(name).endsWith(`${NAMES}-${nested}-*`)))
    .map(nested => `Add '\${S}-${nested}-*' to statement ${statement} of cloudformation/bootstrap.yaml.`)
}

function actionsIn(value: JsonMap[string]): readonly string[] {
  return statementsIn(value).flatMap(({ Action }) => list(Action).map(String))
}

/** The roles that the application's templates create, with any parameters. */
function rolesOfTemplates(): readonly FlatResource[] {
  return Object.values(PARAMETER_SETS).flatMap(parameters =>
    resourcesOfType(flatResourcesOf(resolveRepositoryStack(parameters).stack), 'AWS::IAM::Role'),
  )
}

/** The services that a role trusts. */
function trusts({ properties }: FlatResource): readonly string[] {
  return statementsIn(properties.AssumeRolePolicyDocument ?? null).flatMap(({ Principal }) =>
    isMap(Principal) ? list(Principal.Service).map(String) : [],
  )
}

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { type BootstrapOrder, bootstrap } from '#lib/operations/bootstrap.ts'
import type { AccountRoles, RepositoryLookup } from '#lib/ports.ts'
import { fakeAccountRoles } from '../../fakes/aws/fakeAccountRoles.ts'
import { aBootstrapStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { CHAT, fakeRepositoryLookup } from '../../fakes/gitHub/fakeRepositoryLookup.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const NAMES = ['Repository', 'RepositoryOwnerId', 'RepositoryId', 'DefaultBranch', 'OidcProviderArn', 'HostedZoneId']
const FILES = exampleFiles()
const PARAMETERS = `Parameters:\n${NAMES.map(name => `  ${name}: { Type: String, Default: '' }\n`).join('')}`
const files = {
  ...FILES,
  'cloudformation/bootstrap.yaml': (FILES['cloudformation/bootstrap.yaml'] ?? '').replace('Parameters:\n', PARAMETERS),
  'cloudformation/main.yaml': (FILES['cloudformation/main.yaml'] ?? '').replace(
    'Parameters:\n',
    'Parameters:\n  HostedZoneId: { Type: String, Default: Z0DEFAULT }\n',
  ),
}
const PROVIDER = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
const DEPLOYED = { Repository: 'octo-org/old', RepositoryOwnerId: '7', RepositoryId: '8', DefaultBranch: 'trunk' }

const endOf = (operation: 'CREATE' | 'UPDATE') => [
  { seconds: 1, status: `${operation}_IN_PROGRESS` },
  { seconds: 2, status: `${operation}_COMPLETE` },
]

type About = {
  readonly order?: Partial<BootstrapOrder>
  readonly repositories?: RepositoryLookup
  readonly accountRoles?: AccountRoles
  readonly script?: Partial<CloudFormationScript>
}

/** The parameters of the change set, and the warnings. */
async function run({ order, script = {}, ...about }: About = {}) {
  const tools = fakeTools({
    workspace: fakeWorkspace(files),
    script: { stacks: [], onExecute: endOf('CREATE'), ...script },
    ...about,
  })
  await bootstrap({ environment: anEnvironment(), yes: true, ...order }, tools)
  const { Application: _, Environment: __, ...parameters } = tools.cloudFormation.changeSetOrders[0]?.parameters ?? {}
  return { parameters, warnings: tools.reporter.ofKind('warning').map(({ text }) => text) }
}

const existing = (parameters: Readonly<Record<string, string>>): Partial<CloudFormationScript> => ({
  stacks: [aBootstrapStack({ parameters })],
  onExecute: endOf('UPDATE'),
})
const OF_CHAT = { Repository: 'octo-org/chat', RepositoryOwnerId: '1001', RepositoryId: '2002', DefaultBranch: 'main' }
const OTHERS = { OidcProviderArn: '', HostedZoneId: 'Z0DEFAULT' }

suite('the repository of the bootstrap stack', () => {
  test('the ids in the arguments are taken without a request to GitHub', async () => {
    const repositories = fakeRepositoryLookup({ failure: new Problem('unreachable') })
    const order = { repository: 'octo-org/chat', ownerId: '1001', repositoryId: '2002' }

    assert.deepEqual((await run({ order, repositories })).parameters, { ...OF_CHAT, ...OTHERS })
  })

  test('GitHub gives the ids of a repository in the arguments, and its default branch', async () => {
    const repositories = fakeRepositoryLookup({ repositories: [{ ...CHAT, defaultBranch: 'trunk' }] })
    const { parameters } = await run({ order: { repository: 'octo-org/chat' }, repositories })

    assert.deepEqual(parameters, { ...OF_CHAT, ...OTHERS, DefaultBranch: 'trunk' })
  })

  test('the repository of the deployed stack stays, whatever the clone is of', async () => {
    const repositories = fakeRepositoryLookup({ origin: 'octo-org/chat' })
    const { parameters, warnings } = await run({ repositories, script: existing(DEPLOYED) })

    assert.deepEqual(parameters, { ...DEPLOYED, ...OTHERS })
    assert.match(
      warnings.join(),
      /trust repository 'octo-org\/old', but this clone is of 'octo-org\/chat'\. .*npm run bootstrap -- dev --repository octo-org\/chat'/,
    )
  })

  test('the arguments replace the repository of the deployed stack', async () => {
    const { parameters } = await run({ order: { repository: 'octo-org/chat' }, script: existing(DEPLOYED) })
    assert.deepEqual(parameters, { ...OF_CHAT, ...OTHERS })
  })

  test('the remote of the clone names the repository of a new stack', async () => {
    const repositories = fakeRepositoryLookup({ origin: 'octo-org/chat' })
    const { parameters, warnings } = await run({ repositories, order: { defaultBranch: 'release' } })

    assert.deepEqual(parameters, { ...OF_CHAT, ...OTHERS, DefaultBranch: 'release' })
    assert.deepEqual(
      warnings.filter(text => text.includes('GitHub')),
      [],
    )
  })

  test('without a remote there are no roles for GitHub, and the warning says how to create them', async () => {
    const { parameters, warnings } = await run()

    assert.deepEqual(parameters, {
      ...OTHERS,
      Repository: '',
      RepositoryOwnerId: '',
      RepositoryId: '',
      DefaultBranch: 'main',
    })
    assert.match(warnings.join(), /no remote 'origin' on GitHub\. The stack gets no roles.*--repository OWNER\/NAME/)
  })

  test('without a response from GitHub the stack gets no roles, and the warning has the commands', async () => {
    const failure = new Problem("GitHub did not return repository 'octo-org/chat' (ENOTFOUND).")
    const { parameters, warnings } = await run({
      repositories: fakeRepositoryLookup({ origin: 'octo-org/chat', failure }),
    })

    assert.equal(parameters.Repository, '')
    assert.match(
      warnings.join(),
      /\(ENOTFOUND\)\. The stack gets no roles.*gh api repos\/octo-org\/chat --jq '"--owner-id \\\(\.owner\.id\) --repository-id \\\(\.id\)"'.*npm run bootstrap -- dev --repository octo-org\/chat/,
    )
  })

  for (const [when, order, message] of [
    ['an address', { repository: 'https://github.com/octo-org/chat' }, /must be OWNER\/NAME/],
    [
      'an id that is no number',
      { repository: 'octo-org/chat', ownerId: 'octo-org', repositoryId: '2' },
      /'--owner-id' is 'octo-org'/,
    ],
    ['one id alone', { repository: 'octo-org/chat', ownerId: '1001' }, /only one is given/],
    ['ids without a repository', { ownerId: '1001', repositoryId: '2002' }, /without '--repository'/],
    ['an unknown repository', { repository: 'octo-org/chta' }, /HTTP 404.*need the ids/],
  ] as const)
    test(`bootstrap refuses ${when}, and touches nothing`, async () => {
      const problem = await expectProblem(() => run({ order }))
      assert.equal(problem.kind, 'usage')
      assert.match(problem.message, message)
      assert.match(problem.message, /Nothing was touched/)
      assert.match(problem.todo ?? '', /--repository/)
    })
})

suite("GitHub's identity provider", () => {
  const order = { repository: 'octo-org/chat' }

  test("the account's provider of another stack is used", async () => {
    const accountRoles = fakeAccountRoles({
      providers: ['arn:aws:iam::111122223333:oidc-provider/example.com', PROVIDER],
    })
    assert.equal((await run({ order, accountRoles })).parameters.OidcProviderArn, PROVIDER)
  })

  test("the deployed stack's own provider stays its own", async () => {
    const own = {
      logicalId: 'Provider',
      physicalId: PROVIDER,
      type: 'AWS::IAM::OIDCProvider',
      status: 'CREATE_COMPLETE',
      statusReason: undefined,
    }
    const resources = { [stackIdOf('open-webui-dev-bootstrap')]: [own] }
    const accountRoles = fakeAccountRoles({ providers: [PROVIDER] })

    const { parameters } = await run({ order, accountRoles, script: { ...existing(DEPLOYED), resources } })

    assert.equal(parameters.OidcProviderArn, '')
  })

  test('a caller who may not list providers keeps the deployed one, with a warning', async () => {
    const accountRoles = fakeAccountRoles({ denied: ['iam:ListOpenIDConnectProviders'] })
    const script = existing({ ...DEPLOYED, OidcProviderArn: PROVIDER })

    const { parameters, warnings } = await run({ accountRoles, script })

    assert.equal(parameters.OidcProviderArn, PROVIDER)
    assert.match(warnings.join(), /identity providers could not be read: .*'iam:ListOpenIDConnectProviders'/)
  })
})

test("the hosted zone is that of the environment's files", async () => {
  const environment = anEnvironment({ parameters: { DomainName: 'chat.example.com', HostedZoneId: 'Z1' } })
  assert.equal((await run({ order: { environment } })).parameters.HostedZoneId, 'Z1')
})

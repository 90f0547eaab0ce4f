import { connectAdministration } from '#lib/gitHub/administration/connectAdministration.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { addCommit } from '../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { RepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { TokenGrant } from '../../../scripts/emulator/gitHub/repository/tokenGrants.ts'
import { startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { fakeAccountRoles } from '../aws/fakeAccountRoles.ts'
import { virtualClock } from '../clock/virtualClock.ts'
import { aChangeSet } from '../cloudFormation/aChangeSet.ts'
import { aBootstrapStack } from '../cloudFormation/aStack.ts'
import { TRUSTED_REPOSITORY } from '../emulator/createBootstrapStack.ts'
import { type FakeTools, fakeTools } from '../fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../files/fakeWorkspace.ts'

type Overrides = Parameters<typeof fakeTools>[0]

export type RunningRepository = {
  readonly state: RepositoryState
  /** The first commit of the default branch. */
  readonly oldest: string
  readonly environment: Awaited<ReturnType<typeof readEnvironment>>
  /** New tools: an account whose bootstrap stack is up to date, and the administrator's token. */
  readonly tools: (overrides?: Overrides) => FakeTools
  /** For GitHub's API. */
  readonly url: string
  readonly token: string
  readonly setToken: (grant: TokenGrant) => void
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

type RepositoryOptions = {
  readonly reviewers?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
}

const TOKEN = 'ghp_administrator'
const TRUSTED = { ...TRUSTED_REPOSITORY, DefaultBranch: 'main' }

/** The built-in GitHub with two commits on its default branch, and the tools that bootstrap environment `dev` for it. */
export async function startRepository({
  reviewers = [],
  files: more = {},
}: RepositoryOptions = {}): Promise<RunningRepository> {
  const gitHub = await startEmulatedGitHub()
  const { state, url: apiUrl } = gitHub
  const oldest = addCommit(state)
  state.branches.set('main', addCommit(state, addCommit(state, oldest)))
  const setToken = (grant: TokenGrant) => void state.tokens.set(TOKEN, grant)
  setToken({ kind: 'user', login: 'octocat', scopes: ['repo', 'read:org'] })
  const workspace = fakeWorkspace({ ...filesWith(reviewers), ...more })
  const tools = (overrides: Overrides = {}): FakeTools => {
    const clock = virtualClock()
    const script = {
      changeSets: [aChangeSet({ status: 'empty', changes: [] })],
      stacks: [aBootstrapStack({ parameters: TRUSTED })],
    }
    return fakeTools({
      clock,
      workspace,
      accountRoles: fakeAccountRoles({ roles: ['AWSServiceRoleForRDS'] }),
      administration: repository => connectAdministration({ token: TOKEN, repository, apiUrl, clock }),
      ...overrides,
      script: { ...script, ...overrides.script },
    })
  }
  return {
    state,
    oldest,
    environment: await readEnvironment('dev', tools()),
    tools,
    url: apiUrl,
    token: TOKEN,
    setToken,
    [Symbol.asyncDispose]: gitHub.close,
  }
}

function filesWith(reviewers: readonly string[]): Readonly<Record<string, string>> {
  const files = exampleFiles()
  const parameters = ['Repository', 'RepositoryOwnerId', 'RepositoryId', 'DefaultBranch', 'OidcProviderArn']
  const declared = `Parameters:\n${parameters.map(name => `  ${name}: { Type: String, Default: '' }\n`).join('')}`
  const bootstrap = (files['cloudformation/bootstrap.yaml'] ?? '').replace('Parameters:\n', declared)
  const environment = `${files['environments/dev.yaml'] ?? ''}reviewers: [${reviewers.join(', ')}]\n`
  return { ...files, 'cloudformation/bootstrap.yaml': bootstrap, 'environments/dev.yaml': environment }
}

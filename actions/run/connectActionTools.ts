import { type Access, hasCredentials } from '#lib/aws/credentials/access.ts'
import { NOT_INTERACTIVE } from '#lib/console/prompt.ts'
import { idToken } from '#lib/gitHub/idToken.ts'
import { connectWorkflowRuns } from '#lib/gitHub/workflowRuns.ts'
import type { EnvironmentAccount, Role } from '#lib/model/environment.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import type { AcceptanceProbes } from '#lib/ports/acceptanceProbes.ts'
import type { WorkflowStarts } from '#lib/ports/workflowStarts.ts'
import type { Forge, Reporter, Runner } from '#lib/ports.ts'
import { connectLocalTools, type LocalTools, type OpenedEnvironment } from '#lib/shell/connectLocalTools.ts'
import { openEnvironment } from '#lib/shell/openEnvironment.ts'
import { roleCredentials } from './roleCredentials.ts'

export type ActionTools = LocalTools & {
  /** An environment with the tools of its account: with the job's own AWS credentials, or else in a role of the bootstrap stack. */
  readonly open: (name: string, role: Role) => Promise<OpenedEnvironment>
  /** The same, with the requests of an acceptance run. */
  readonly openWithProbes: (
    name: string,
    role: Role,
  ) => Promise<OpenedEnvironment & { readonly probes: AcceptanceProbes }>
  /** Throws a Problem without a token. */
  readonly workflowStarts: () => Promise<WorkflowStarts>
  /** Throws a Problem without a token, unless GitHub is optional. */
  readonly forge: (need?: 'optional') => Promise<Forge>
}

type ActionSession = {
  readonly runner: Runner
  readonly run: WorkflowRun
  readonly reporter: Reporter
  readonly variables: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  /** Aborted when the action ends. */
  readonly exitSignal: AbortSignal
}

/** The tools of an action: the checkout is the repository whose files are read. */
export function connectActionTools({
  runner,
  run,
  reporter,
  variables,
  signal,
  exitSignal,
}: ActionSession): ActionTools {
  const { workspace: folder } = run
  const runs = connectWorkflowRuns({ run, forge: () => connect() })
  const local = connectLocalTools({ folder, toolFolder: folder, reporter, prompt: NOT_INTERACTIVE, runs, signal })
  const accessAs = (role: Role, sessionPolicy?: string) => (account: EnvironmentAccount) => {
    const { region } = account
    if (hasCredentials(variables)) return { region }
    const credentials = roleCredentials({ account, role, run, runner, variables, exitSignal, sessionPolicy })
    return { region, credentials }
  }
  const open: ActionTools['open'] = (name, role) =>
    openEnvironment({ name, accessTo: accessAs(role), exitSignal }, local)
  return {
    ...local,
    open,
    openWithProbes: async (name, role) => {
      const opened = await open(name, role)
      return { ...opened, probes: await probesOf(opened.environment, role) }
    },
    workflowStarts: async () => {
      const token = runner.input('github-token')
      const [{ connectWorkflowStarts }, { missingToken }] = await Promise.all([
        import('#lib/gitHub/workflowStarts.ts'),
        import('#lib/gitHub/requests/octokit.ts'),
      ])
      if (token === undefined) throw missingToken()
      const { repository, apiUrl } = run
      return connectWorkflowStarts({ token, repository, apiUrl, clock: local.clock, signal, exitSignal })
    },
    forge: connect,
  }

  async function probesOf(environment: EnvironmentAccount, role: Role): Promise<AcceptanceProbes> {
    const [{ connectAccountProbes }, { identityClaimsOf }] = await Promise.all([
      import('#lib/aws/probes/connectAccountProbes.ts'),
      import('#lib/gitHub/identityClaims.ts'),
    ])
    const shared = { environment, signal, exitSignal }
    const limited = (policy: string): Access => ({ ...shared, ...accessAs(role, policy)(environment) })
    const mask = (secret: string) => runner.mask(secret)
    return {
      ...connectAccountProbes(
        { ...shared, ...accessAs(role)(environment) },
        hasCredentials(variables) ? undefined : limited,
      ),
      identityClaims: async () => {
        if (!variables.ACTIONS_ID_TOKEN_REQUEST_URL) return undefined
        return identityClaimsOf(await idToken('sts.amazonaws.com', { variables, mask, signal: exitSignal }))
      },
    }
  }

  async function connect(need?: 'optional'): Promise<Forge> {
    const token = runner.input('github-token')
    const [{ connectForge }, { missingToken }] = await Promise.all([
      import('#lib/gitHub/connectForge.ts'),
      import('#lib/gitHub/requests/octokit.ts'),
    ])
    if (token === undefined && need !== 'optional') throw missingToken()
    const { repository, apiUrl } = run
    return connectForge({ token, repository, apiUrl, clock: local.clock, signal, exitSignal })
  }
}

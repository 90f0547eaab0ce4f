import { hasCredentials } from '#lib/aws/credentials/access.ts'
import { NOT_INTERACTIVE } from '#lib/console/prompt.ts'
import { connectWorkflowRuns } from '#lib/gitHub/workflowRuns.ts'
import type { EnvironmentAccount, Role } from '#lib/model/environment.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import type { Forge, Reporter, Runner } from '#lib/ports.ts'
import { connectLocalTools, type LocalTools, type OpenedEnvironment } from '#lib/shell/connectLocalTools.ts'
import { openEnvironment } from '#lib/shell/openEnvironment.ts'
import { roleCredentials } from './roleCredentials.ts'

export type ActionTools = LocalTools & {
  /** An environment with the tools of its account: with the job's own AWS credentials, or else in a role of the bootstrap stack. */
  readonly open: (name: string, role: Role) => Promise<OpenedEnvironment>
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
  return {
    ...local,
    open: (name, role) => {
      const accessTo = (account: EnvironmentAccount) => {
        const { region } = account
        if (hasCredentials(variables)) return { region }
        return { region, credentials: roleCredentials({ account, role, run, runner, variables, exitSignal }) }
      }
      return openEnvironment({ name, accessTo, exitSignal }, local)
    },
    forge: connect,
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

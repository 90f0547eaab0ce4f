import { join } from 'node:path'
import { hasCredentials } from '#lib/aws/access.ts'
import { clock } from '#lib/clock.ts'
import { NOT_INTERACTIVE } from '#lib/console/prompt.ts'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Environment, EnvironmentAccount, Role } from '#lib/model/environment.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { Problem } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { Forge, Reporter, Runner, TemplateLinter } from '#lib/ports.ts'
import { type AwsTools, connectAws } from '../lib/shell/connectAws.ts'
import { openEnvironment } from '../lib/shell/openEnvironment.ts'
import { roleCredentials } from './roleCredentials.ts'

/** What needs no account. */
export type LocalTools = Omit<Tools, keyof AwsTools> & {
  /** An environment, and everything in its account: as whom the job logged in before us, or else in a role of the bootstrap stack. */
  readonly open: (name: string, role: Role) => Promise<OpenedEnvironment>
  /** The same without a role, for what is worked out without an account. */
  readonly openOffline: (name: string) => Promise<OpenedEnvironment>
  /** Throws a Problem without a token, unless what GitHub says is not needed. */
  readonly forge: (need?: 'when there is one') => Promise<Forge>
  readonly linter: () => Promise<TemplateLinter>
}

export type OpenedEnvironment = Tools & { readonly environment: Environment }

type ActionSession = {
  readonly runner: Runner
  readonly run: WorkflowRun
  readonly reporter: Reporter
  readonly variables: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  /** Aborted when the action ends: nobody waits for anything any more. */
  readonly over: AbortSignal
}

/** The tools of an action: the checkout is the repository whose files are read. */
export function connectTools({ runner, run, reporter, variables, signal, over }: ActionSession): LocalTools {
  const local = {
    workspace: openWorkspace(run.workspace),
    schemas: schemaValidator,
    types: loadTypes,
    clock,
    reporter,
    prompt: NOT_INTERACTIVE,
    signal,
  }
  return {
    ...local,
    open: async (name, role) => {
      const accessTo = (home: EnvironmentAccount) => {
        if (hasCredentials(variables)) return { region: home.region }
        return { region: home.region, credentials: roleCredentials({ home, role, run, runner, variables, over }) }
      }
      return { ...local, ...(await openEnvironment({ name, accessTo, over }, local)) }
    },
    openOffline: async name => {
      const environment = await readEnvironment(name, local)
      return { ...local, environment, ...(await connectAws({ region: environment.region })) }
    },
    forge: async need => {
      const token = runner.input('github-token')
      const [{ connectForge }, { missingToken }] = await Promise.all([
        import('#lib/gitHub/connectForge.ts'),
        import('#lib/gitHub/octokit.ts'),
      ])
      if (token === undefined && need !== 'when there is one') throw missingToken()
      return connectForge({ token, repository: run.repository, apiUrl: run.apiUrl, clock })
    },
    linter: async () => {
      const { connectTemplateLinter } = await import('#lib/tools/templateLinter.ts')
      return connectTemplateLinter(join(run.workspace, '.venv/bin/cfn-lint'), run.workspace)
    },
  }
}

/** The specification of all resource types is larger than all actions; only jobs without credentials have to install it. */
async function loadTypes(): ReturnType<Tools['types']> {
  const { loadResourceTypes } = await import('#lib/tools/resourceTypes.ts')
  try {
    return await loadResourceTypes()
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) throw cause
    throw new Problem('What replaces a resource cannot be predicted: the specification of resource types is missing.', {
      kind: 'usage',
      todo: "Let the job run 'npm ci' before this action; a job that predicts has no credentials that this could endanger.",
      cause,
    })
  }
}

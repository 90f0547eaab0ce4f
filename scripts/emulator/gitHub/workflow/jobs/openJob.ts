import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonMap } from '#lib/model/json.ts'
import type { IdentityClaims, Permissions } from '../../repository/tokenGrants.ts'
import { type ExpressionScope, evaluateTexts } from '../expressions/evaluate.ts'
import type { JobDefinition, RunDefaults } from '../parse/workflowFile.ts'
import type { JobState } from '../steps/jobState.ts'
import { createMaskedLog } from '../steps/maskedLog.ts'
import { defaultVariables, jobGitHubContext, runnerContext } from './gitHubContext.ts'
import type { RunState } from './runState.ts'
import { withContexts } from './scopes.ts'

const MINUTE = 60_000

/** A job whose turn it is. */
export type RunnerRequest = {
  readonly definition: JobDefinition
  /** Of the job, with its matrix. */
  readonly scope: ExpressionScope
  readonly name: string
  readonly permissions: Permissions
  /** Undefined without `id-token: write`. */
  readonly claims: IdentityClaims | undefined
  readonly timeoutMinutes: number
  readonly signal: AbortSignal
}

export type RunnerFolder = { readonly folder: string; readonly token: string; readonly identityToken: string }

/** Makes the workspace, the files and the variables of a job. */
export async function openJob(request: RunnerRequest, run: RunState, home: RunnerFolder): Promise<JobState> {
  const { definition, claims, permissions } = request
  const { options, event } = run
  const [, repository = ''] = options.gitHub.state.repository.split('/')
  const workspace = join(home.folder, repository, repository)
  const temporaryFolder = join(home.folder, '_temp')
  const eventPath = join(temporaryFolder, '_github_workflow', 'event.json')
  for (const name of [workspace, join(temporaryFolder, '_github_workflow'), join(home.folder, 'home')])
    await mkdir(name, { recursive: true })
  await writeFile(eventPath, JSON.stringify(event.payload))
  const facts = { jobId: definition.id, token: home.token, workspace, temporaryFolder, eventPath }
  const gitHub = jobGitHubContext(run, facts)
  const runner = runnerContext(facts)
  const scope = withContexts(request.scope, { github: gitHub, secrets: { GITHUB_TOKEN: home.token } })
  const log = createMaskedLog(text => options.onLog?.({ id: definition.id, name: request.name, runId: run.id }, text))
  log.mask(home.token)
  return {
    file: run.definition.path,
    workspace,
    temporaryFolder,
    contexts: { ...scope.contexts, runner } satisfies Readonly<Record<string, JsonMap>>,
    defaultVariables: {
      PATH: process.env.PATH ?? '',
      HOME: join(home.folder, 'home'),
      ...options.variables,
      ...defaultVariables(gitHub, runner),
      ...(claims && {
        ACTIONS_ID_TOKEN_REQUEST_URL: options.gitHub.identity.url,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: home.identityToken,
      }),
    },
    permissions,
    sha: event.sha,
    runDefaults: defaultsOf(definition.defaults, run.definition.defaults),
    tools: { ...options, minute: options.minute ?? MINUTE },
    log,
    annotations: [],
    actionCalls: [],
    steps: [],
    variables: variablesOf(definition, run, scope),
    paths: [],
    postSteps: [],
    hasFailed: false,
    isCancelled: false,
    isTerminated: false,
    cancelStep: () => {},
  }
}

function variablesOf(
  definition: JobDefinition,
  run: RunState,
  scope: ExpressionScope,
): Readonly<Record<string, string>> {
  const variables = evaluateTexts(run.definition.env, scope)
  return { ...variables, ...evaluateTexts(definition.env, withContexts(scope, { env: variables })) }
}

function defaultsOf(job: RunDefaults, workflow: RunDefaults): RunDefaults {
  return { shell: job.shell ?? workflow.shell, workingDirectory: job.workingDirectory ?? workflow.workingDirectory }
}

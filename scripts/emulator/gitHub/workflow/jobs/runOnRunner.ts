import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonMap } from '#lib/model/json.ts'
import type { IdentityClaims, Permissions } from '../../repository/tokenGrants.ts'
import { evaluateText, evaluateTexts, ExpressionFailure, type ExpressionScope } from '../expressions/evaluate.ts'
import { entriesOf } from '../parse/tokenMembers.ts'
import type { JobDefinition, RunDefaults } from '../parse/workflowFile.ts'
import { executeSteps } from '../steps/executeSteps.ts'
import { type JobState, jobStatus, stepScope } from '../steps/jobState.ts'
import { createMaskedLog } from '../steps/maskedLog.ts'
import type { Annotation, JobRun } from '../workflowRun.ts'
import { defaultVariables, jobGitHubContext, runnerContext } from './gitHubContext.ts'
import { environmentMember } from './jobSettings.ts'
import type { RunState } from './runState.ts'
import { withContexts } from './scopes.ts'

const MINUTE = 60_000

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

export type RunnerResult = Pick<JobRun, 'steps' | 'outputs' | 'log' | 'summary' | 'annotations' | 'actionCalls'> & {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly environmentUrl: string
}

/** Runs the steps of a job in a workspace of its own, with tokens that end with the job. */
export async function runOnRunner(request: RunnerRequest, run: RunState): Promise<RunnerResult> {
  const { state } = run.options.gitHub
  const folder = await mkdtemp(join(tmpdir(), 'runner-'))
  const token = `ghs_${randomUUID()}`
  const identityToken = randomUUID()
  state.tokens.set(token, { kind: 'job', permissions: request.permissions })
  if (request.claims) state.tokens.set(identityToken, { kind: 'identity', claims: request.claims })
  try {
    const job = await openJob(request, run, { folder, token, identityToken })
    return await runSteps(request, run, job)
  } finally {
    state.tokens.delete(token)
    state.tokens.delete(identityToken)
    await rm(folder, { recursive: true, force: true })
  }
}

type RunnerFolder = { readonly folder: string; readonly token: string; readonly identityToken: string }

async function openJob(request: RunnerRequest, run: RunState, home: RunnerFolder): Promise<JobState> {
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
  const log = createMaskedLog(text =>
    options.onLog?.({ id: definition.id, name: request.name, runId: run.id }, text),
  )
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
    cancelStep: () => {},
  }
}

function variablesOf(definition: JobDefinition, run: RunState, scope: ExpressionScope): Readonly<Record<string, string>> {
  const variables = evaluateTexts(run.definition.env, scope)
  return { ...variables, ...evaluateTexts(definition.env, withContexts(scope, { env: variables })) }
}

function defaultsOf(job: RunDefaults, workflow: RunDefaults): RunDefaults {
  return { shell: job.shell ?? workflow.shell, workingDirectory: job.workingDirectory ?? workflow.workingDirectory }
}

async function runSteps(request: RunnerRequest, run: RunState, job: JobState): Promise<RunnerResult> {
  const { definition, signal, timeoutMinutes } = request
  const cancel = (reason: string) => {
    if (job.isCancelled) return
    job.isCancelled = true
    job.annotations.push({ level: 'error', message: reason })
    job.cancelStep()
  }
  const onAbort = () => cancel(String(signal.reason))
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort)
  const timer = setTimeout(
    () => cancel(`The job has exceeded the maximum execution time of ${timeoutMinutes} minutes.`),
    timeoutMinutes * job.tools.minute,
  )
  try {
    await executeSteps(definition.steps, job, index => run.options.onStepStart?.({ id: definition.id, name: request.name, runId: run.id }, index))
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
  const outputs = evaluateAtEnd(job, () => outputsOf(definition, job)) ?? {}
  const url = definition.environment && environmentMember(definition.environment, 'url')
  return {
    conclusion: jobStatus(job),
    environmentUrl: (url && evaluateAtEnd(job, () => evaluateText(url, stepScope(job)))) ?? '',
    outputs,
    steps: job.steps,
    log: job.log.text(),
    summary: job.steps.map(({ summary }) => summary).join(''),
    annotations: job.annotations,
    actionCalls: job.actionCalls,
  }
}

/** An output with a secret is left out, as GitHub does it. */
function outputsOf({ outputs }: JobDefinition, job: JobState): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entriesOf(outputs, job.file).flatMap(([name, token]) => {
      const value = evaluateText(token, stepScope(job))
      if (job.log.masked(value) === value) return [[name, value] as const]
      const message = `Skip output '${name}' since it may contain secret.`
      job.annotations.push({ level: 'warning', message } satisfies Annotation)
      return []
    }),
  )
}

function evaluateAtEnd<Value>(job: JobState, value: () => Value): Value | undefined {
  try {
    return value()
  } catch (error) {
    if (!(error instanceof ExpressionFailure)) throw error
    job.hasFailed = true
    job.annotations.push({ level: 'error', message: error.message })
    return undefined
  }
}

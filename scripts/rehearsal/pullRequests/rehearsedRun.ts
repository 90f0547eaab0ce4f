import { isMap } from '#lib/model/json.ts'
import type { JobRun, WorkflowRun } from '../../emulator/gitHub/workflow/workflowRun.ts'

/** A completed job, as the report shows it. */
export type RehearsedJob = {
  readonly name: string
  readonly conclusion: JobRun['conclusion']
  /** Why it did not run in the rehearsal; undefined for a job that ran, or that its own condition skipped. */
  readonly notRun: string | undefined
  /** `contents: read`, of its token. */
  readonly permissions: readonly string[]
  /** The role that it assumed in AWS. */
  readonly role: string | undefined
  readonly environment: string | undefined
  readonly summary: string
  readonly log: string
  readonly seconds: number
}

/** A completed run of a workflow. */
export type RehearsedRun = {
  readonly id: number
  /** `Deploy` */
  readonly workflow: string
  /** `pull_request` */
  readonly eventName: string
  /** `env/dev`, `refs/pull/7/merge` */
  readonly ref: string
  /** The commit of the run. */
  readonly sha: string
  readonly at: Date
  /** The number of the pull request whose event started it. */
  readonly pullRequest: number | undefined
  readonly conclusion: WorkflowRun['conclusion']
  readonly jobs: readonly RehearsedJob[]
}

/** @param roleOf the role that a job assumed */
export function rehearsedRunOf(
  { id, workflow, event, conclusion, jobs }: WorkflowRun,
  { at, roleOf }: { readonly at: Date; readonly roleOf: (job: JobRun) => string | undefined },
): RehearsedRun {
  const { pull_request: pullRequest } = event.payload
  return {
    id,
    workflow,
    eventName: event.name,
    ref: event.ref.replace('refs/heads/', ''),
    sha: event.sha,
    at,
    pullRequest: isMap(pullRequest) ? Number(pullRequest.number) : undefined,
    conclusion,
    jobs: jobs.map(job => rehearsedJobOf(job, roleOf(job))),
  }
}

function rehearsedJobOf(job: JobRun, role: string | undefined): RehearsedJob {
  const { name, conclusion, annotations, environment, summary, log, startedAt, endedAt } = job
  const [notice] = conclusion === 'skipped' ? annotations : []
  return {
    name,
    conclusion,
    notRun: notice?.message,
    permissions: permissionTexts(job),
    role,
    environment: environment?.name,
    summary,
    log,
    seconds: startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : 0,
  }
}

/** `contents: read` */
export function permissionTexts({ permissions }: Pick<JobRun, 'permissions'>): readonly string[] {
  return Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`)
}

/** The exit code of the verb that failed in a run: 3 for a refusal, 1 for any other failure, 0 without one. */
export function exitCodeOfRuns(runs: readonly WorkflowRun[]): number {
  const failed = runs.flatMap(({ jobs }) => jobs).filter(({ conclusion }) => conclusion === 'failure')
  if (failed.length === 0) return runs.some(({ conclusion }) => conclusion === 'cancelled') ? 130 : 0
  const titles = failed.flatMap(({ annotations }) => annotations.map(({ title }) => title))
  return titles.includes('Refused') ? 3 : 1
}

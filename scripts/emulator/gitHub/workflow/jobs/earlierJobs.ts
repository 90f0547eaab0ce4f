import type { JsonMap } from '#lib/model/json.ts'
import type { StatusSoFar } from '../expressions/statusFunctions.ts'
import type { JobDefinition } from '../parse/workflowFile.ts'
import type { Conclusion, JobRun } from '../workflowRun.ts'

export type FinishedJobs = ReadonlyMap<string, readonly JobRun[]>

/** The context `needs`: the direct needs of a job. https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#needs-context */
export function earlierJobsContext({ needs }: JobDefinition, finished: FinishedJobs): JsonMap {
  return Object.fromEntries(
    needs.map(id => {
      const runs = finished.get(id) ?? []
      return [id, { result: resultOf(runs), outputs: outputsOf(runs) }]
    }),
  )
}

/** The status of all jobs that a job needs, directly or not: a skipped one is no success. */
export function statusOfEarlierJobs(
  { needs }: JobDefinition,
  jobs: readonly JobDefinition[],
  finished: FinishedJobs,
  isCancelled: boolean,
): StatusSoFar {
  const results = [...ancestorsOf(needs, jobs)].map(id => resultOf(finished.get(id) ?? []))
  return {
    isSuccess: !isCancelled && results.every(result => result === 'success'),
    isFailure: results.includes('failure'),
    isCancelled,
  }
}

/** The ids of the jobs that these ids need, with these. */
export function ancestorsOf(ids: readonly string[], jobs: readonly JobDefinition[]): ReadonlySet<string> {
  const ancestors = new Set<string>()
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (!ancestors.has(id)) waiting.push(...(jobs.find(job => job.id === id)?.needs ?? []))
    ancestors.add(id)
  }
  return ancestors
}

/** The worst result of the jobs of a matrix. */
function resultOf(runs: readonly JobRun[]): Conclusion {
  const results = runs.map(({ result }) => result)
  return (['failure', 'cancelled', 'skipped'] as const).find(worse => results.includes(worse)) ?? 'success'
}

/** Of a matrix, the job that ends last and says something decides. */
function outputsOf(runs: readonly JobRun[]): Readonly<Record<string, string>> {
  const entries = runs
    .toSorted((a, b) => (a.endedAt?.getTime() ?? 0) - (b.endedAt?.getTime() ?? 0))
    .flatMap(({ outputs }) => Object.entries(outputs).filter(([, value]) => value !== ''))
  return Object.fromEntries(entries)
}

import type { StartedRun, WorkflowRunner } from './runnerOptions.ts'
import type { WorkflowEvent, WorkflowRun } from './workflowRun.ts'

/** Starts the runs of one event after the other, and keeps those that were started. */
export type RunQueue = {
  /** Returns before the runs are started. Undefined starts none. */
  readonly start: (event: WorkflowEvent | undefined) => void
  /** Starts a run after those of the earlier events. */
  readonly add: (begin: () => Promise<StartedRun>) => Promise<StartedRun>
  /** The runs that were started since the last call of this method or `completed`, in their order. */
  readonly started: () => Promise<readonly StartedRun[]>
  /** Cancels the runs that are not completed. */
  readonly cancel: () => void
  /** Waits for these runs, and for those that they start. */
  readonly completed: () => Promise<readonly WorkflowRun[]>
}

export function createRunQueue(runner: Pick<WorkflowRunner, 'start'>): RunQueue {
  let starting: Promise<unknown> = Promise.resolve()
  let runs: StartedRun[] = []
  const unfinished = new Set<StartedRun>()

  function record(run: StartedRun): void {
    runs.push(run)
    unfinished.add(run)
    const end = () => void unfinished.delete(run)
    run.completed.then(end, end)
  }

  async function started(): Promise<readonly StartedRun[]> {
    await starting
    const taken = runs
    runs = []
    return taken
  }

  return {
    start: event => {
      if (!event) return
      starting = starting.then(async () => (await runner.start(event)).forEach(record))
      // The next call of `started` rejects.
      starting.catch(() => {})
    },
    add: async begin => {
      await starting
      const run = await begin()
      record(run)
      return run
    },
    started,
    cancel: () => {
      for (const run of unfinished) run.cancel()
    },
    completed: async () => {
      const completed: WorkflowRun[] = []
      for (let taken = await started(); taken.length > 0; taken = await started())
        completed.push(...(await Promise.all(taken.map(run => run.completed))))
      return completed
    },
  }
}

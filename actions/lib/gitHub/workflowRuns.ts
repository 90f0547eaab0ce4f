import type { WorkflowRun } from '../model/gitHub/workflowRun.ts'
import type { RunIdentity } from '../model/runIdentity.ts'
import type { Forge, Runs } from '../ports.ts'

type WorkflowRunsOptions = {
  readonly run: Pick<WorkflowRun, 'repository' | 'id' | 'attempt'>
  /** Rejects or has no permission where the job cannot read runs. */
  readonly forge: () => Promise<Pick<Forge, 'hasEnded'>>
}

/** Runs of GitHub workflows. All steps and jobs of a run are one run here. */
export function connectWorkflowRuns({ run: { repository, id, attempt }, forge }: WorkflowRunsOptions): Runs {
  const own: RunIdentity = { kind: 'workflow', repository, id, attempt }
  return {
    current: async () => own,
    stateOf: async run => {
      if (run.kind !== 'workflow' || run.repository !== own.repository) return 'unknown'
      // An attempt starts only after the one before it has ended.
      if (run.id === own.id) return run.attempt < own.attempt ? 'ended' : 'running'
      try {
        return (await (await forge()).hasEnded(run)) ? 'ended' : 'running'
      } catch {
        return 'unknown'
      }
    },
  }
}

import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'

/** The address of the files of the run's commit on the web, with a slash at its end. */
export function filesAddress({ runUrl, sha }: Pick<WorkflowRun, 'runUrl' | 'sha'>): string {
  return `${runUrl.slice(0, runUrl.indexOf('/actions/runs/'))}/blob/${sha}/`
}

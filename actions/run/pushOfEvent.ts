import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { isMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Push } from '#lib/operations/review/findReviewedPreview.ts'

/** The push that started a run; undefined when the run was started by hand. */
export function pushOfEvent({
  event,
  eventName,
  sha,
}: Pick<WorkflowRun, 'event' | 'eventName' | 'sha'>): Push | undefined {
  if (eventName === 'workflow_dispatch') return undefined
  if (eventName !== 'push' || !isMap(event)) {
    throw new Problem(`Cannot deploy on the event '${eventName}': a deployment starts by a push or by hand.`, {
      kind: 'usage',
      todo: "Run the workflow 'on: push' to 'env/*' and 'on: workflow_dispatch'.",
    })
  }
  const { commits, created } = event
  const ids = (Array.isArray(commits) ? commits : []).flatMap(commit =>
    isMap(commit) && typeof commit.id === 'string' ? [commit.id] : [],
  )
  // GitHub leaves out commits that another branch has already; the pushed one can be among them.
  return { commits: [...ids.filter(id => id !== sha), sha], created: created === true }
}

/** The branch `env/dev` of the ref `refs/heads/env/dev`; undefined for tags and pull requests. */
export function branchOfRun({ ref }: Pick<WorkflowRun, 'ref'>): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1]
}

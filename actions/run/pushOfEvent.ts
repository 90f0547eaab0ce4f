import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { isMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Push } from '#lib/operations/review/findReviewedPreview.ts'

/** What a push brought; undefined when somebody started the run by hand. */
export function pushOfEvent({
  event,
  eventName,
  sha,
}: Pick<WorkflowRun, 'event' | 'eventName' | 'sha'>): Push | undefined {
  if (eventName === 'workflow_dispatch') return undefined
  if (eventName !== 'push' || !isMap(event)) {
    throw new Problem(`A deployment is started by a push or by hand, not by '${eventName}'.`, {
      kind: 'usage',
      todo: "Start the workflow 'on: push' to 'env/*' and 'on: workflow_dispatch'.",
    })
  }
  const { commits, created } = event
  const ids = (Array.isArray(commits) ? commits : []).flatMap(commit =>
    isMap(commit) && typeof commit.id === 'string' ? [commit.id] : [],
  )
  // What was pushed may be known from another branch already, and is then not among the commits.
  return { commits: [...ids.filter(id => id !== sha), sha], created: created === true }
}

/** `env/dev` of `refs/heads/env/dev`; undefined for tags and pull requests. */
export function branchOfRun({ ref }: Pick<WorkflowRun, 'ref'>): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1]
}

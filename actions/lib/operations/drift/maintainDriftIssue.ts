import type { DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import type { ForgeIssue } from '../../model/gitHub/issue.ts'
import { ACTIONS_BOT, type RunLink } from '../../model/gitHub/workflowRun.ts'
import type { CommentRenderer, Forge } from '../../ports.ts'

export type DriftIssueOrder = {
  /** The environment's name. */
  readonly environment: string
  readonly outcome: DriftOutcome
  readonly about: RunLink
}

export type DriftIssueOutcome =
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'opened' | 'updated' | 'unchanged' | 'closed'; readonly number: number }

type DriftIssueTools = {
  readonly forge: Pick<Forge, 'issues' | 'createIssue' | 'updateIssue' | 'createComment'>
  readonly commentRenderer: Pick<CommentRenderer, 'driftIssue'>
}

export function driftLabelOf(environment: string): string {
  return `drift:${environment}`
}

/**
 * Maintains one issue for each environment that has drifted: opened at the first drift, edited if the drift changes, closed
 * with a comment when the environment is in sync. A later drift opens a new issue. Issues by other authors never change.
 */
export async function maintainDriftIssue(
  { environment, outcome, about }: DriftIssueOrder,
  { forge, commentRenderer }: DriftIssueTools,
): Promise<DriftIssueOutcome> {
  const label = driftLabelOf(environment)
  const botIssues = (await forge.issues(label))
    .filter(({ author }) => author === ACTIONS_BOT)
    .toSorted((a, b) => a.number - b.number)
  const { title, body } = commentRenderer.driftIssue(outcome, environment, about)
  const [issue, ...duplicates] = botIssues
  // Two parallel runs may each have opened an issue.
  for (const { number } of duplicates) await forge.updateIssue(number, { state: 'closed' })
  switch (outcome.kind) {
    case 'in-sync':
      if (!issue) return { kind: 'nothing-to-do' }
      await forge.createComment(issue.number, body)
      await forge.updateIssue(issue.number, { state: 'closed' })
      return { kind: 'closed', number: issue.number }
    case 'drifted':
      if (!issue) return { kind: 'opened', number: await forge.createIssue({ title, body, label }) }
      if (isUpToDate(issue, body, about)) return { kind: 'unchanged', number: issue.number }
      await forge.updateIssue(issue.number, { title, body })
      return { kind: 'updated', number: issue.number }
    default:
      return outcome satisfies never
  }
}

/** True if only the link to the run differs: an edit every night would notify every subscriber of the issue. */
function isUpToDate(issue: ForgeIssue, body: string, { runUrl }: RunLink): boolean {
  const pattern = normalized(body)
    .split(runUrl)
    .map(part => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join(String.raw`https?://[^\s)>"\]]+`)
  return new RegExp(`^${pattern}$`).test(normalized(issue.body))
}

/** GitHub returns a body with other line ends and without blanks at the end. */
function normalized(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

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
 * One issue for each environment that has drifted: opened, edited when there is something else to say, closed with a word
 * when all is well again. A later drift opens a new one. Issues of people are never touched.
 */
export async function maintainDriftIssue(
  { environment, outcome, about }: DriftIssueOrder,
  { forge, commentRenderer }: DriftIssueTools,
): Promise<DriftIssueOutcome> {
  const label = driftLabelOf(environment)
  const ours = (await forge.issues(label))
    .filter(({ author }) => author === ACTIONS_BOT)
    .toSorted((a, b) => a.number - b.number)
  const { title, body } = commentRenderer.driftIssue(outcome, environment, about)
  const [issue, ...doubles] = ours
  // Two runs at once may each have opened one.
  for (const { number } of doubles) await forge.updateIssue(number, { state: 'closed' })
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

/** Every night has another run to link to; that alone is nothing to tell everybody who watches the issue. */
function isUpToDate(issue: ForgeIssue, body: string, { runUrl }: RunLink): boolean {
  const pattern = plain(body)
    .split(runUrl)
    .map(part => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join(String.raw`https?://[^\s)>"\]]+`)
  return new RegExp(`^${pattern}$`).test(plain(issue.body))
}

/** As GitHub gives text back: other line ends, nothing blank at the end. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

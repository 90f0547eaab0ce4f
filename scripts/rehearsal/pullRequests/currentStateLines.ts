import { headlineOf, toPlainText } from './plainText.ts'
import type { PullRequestThread } from './timeline.ts'

/** What a pull request shows now, in one line; a comment that tells of a failure in full. */
export function currentStateLines(
  { number, title, state, events }: PullRequestThread,
  isDone: boolean,
): readonly string[] {
  const comments = events.flatMap(one => (one.kind === 'commented' ? [one.comment] : []))
  const versions = comments.at(-1)?.versions ?? []
  const body = versions.at(-1)?.body ?? ''
  const count = `${comments.length} comment${comments.length === 1 ? '' : 's'}${versions.length > 1 ? ', edited' : ''}`
  const head = `#${number} ${title} · ${state} · ${count} · ${headlineOf(body)}`
  if (isDone) return [head]
  const rest = toPlainText(body).slice(1)
  return [head, ...rest.map(line => `  ${line}`.trimEnd())]
}

import type { Thread } from './chronicle.ts'
import { headlineOf, plainText } from './plainText.ts'

/** What a pull request shows now, in one line; a comment that tells of a failure in full. */
export function shownNow({ number, title, state, happenings }: Thread, done: boolean): readonly string[] {
  const comments = happenings.flatMap(one => (one.kind === 'commented' ? [one.said] : []))
  const versions = comments.at(-1)?.versions ?? []
  const body = versions.at(-1)?.body ?? ''
  const count = `${comments.length} comment${comments.length === 1 ? '' : 's'}${versions.length > 1 ? ', edited' : ''}`
  const head = `#${number} ${title} · ${state} · ${count} · ${headlineOf(body)}`
  if (done) return [head]
  const rest = plainText(body).slice(1)
  return [head, ...rest.map(line => `  ${line}`.trimEnd())]
}

import type { Happening, Thread } from './chronicle.ts'
import { headlineOf, plainText } from './plainText.ts'

/** What a pull request shows now, in one line; a comment that tells of a failure in full. */
export function shownNow({ number, title, state, happenings }: Thread, done: boolean): readonly string[] {
  const comments = happenings.filter(isComment)
  const newest = comments.at(-1)
  const versions = newest?.said.versions ?? []
  const body = versions.at(-1)?.body ?? ''
  const edits = versions.length > 1 ? `, edited${versions.length > 2 ? ` ${versions.length - 1} times` : ''}` : ''
  const count = comments.length === 1 ? '1 comment' : `${comments.length} comments`
  const head = `#${number} ${title} · ${state} · ${count}${edits} · ${headlineOf(body)}`
  return done
    ? [head]
    : [
        head,
        ...plainText(body)
          .slice(1)
          .map(line => `  ${line}`.trimEnd()),
      ]
}

function isComment(one: Happening): one is Extract<Happening, { kind: 'commented' }> {
  return one.kind === 'commented'
}

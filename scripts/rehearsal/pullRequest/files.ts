import type { Said, Story, Thread } from './chronicle.ts'
import { pageOf } from './page/page.ts'

/** What is written of a story, by file name: one page, each version of each comment, the summary of each job. */
export function filesOf(story: Story): Readonly<Record<string, string>> {
  const comments = story.threads.flatMap(thread =>
    saidIn(thread).flatMap((said, index) => versionsOf(`pull-request-${thread.number}-comment-${index + 1}`, said)),
  )
  const summaries = story.runs
    .filter(({ summary }) => summary !== '')
    .map(({ id, action, summary }) => [`summary-${id}-${action}.md`, summary] as const)
  return { 'index.html': pageOf(story), ...Object.fromEntries([...comments, ...summaries]) }
}

function saidIn({ happenings }: Thread): readonly Said[] {
  return happenings.flatMap(one => (one.kind === 'commented' ? [one.said] : []))
}

/** The newest without a number, because most have no other. */
function versionsOf(name: string, { versions }: Said): readonly (readonly [string, string])[] {
  return versions.map(({ body }, index) => {
    const isNewest = index === versions.length - 1
    return [`${name}${isNewest ? '' : `-version-${index + 1}`}.md`, `${body}\n`] as const
  })
}

import { renderPullRequestsPage } from './page/pullRequestsPage.ts'
import type { CommentHistory, PullRequestThread, RehearsalReport } from './timeline.ts'

/** What is written of a story, by file name: one page, each version of each comment, the summary of each job. */
export function reportFilesOf(report: RehearsalReport): Readonly<Record<string, string>> {
  const comments = report.threads.flatMap(thread =>
    commentsOf(thread).flatMap((said, index) =>
      commentFilesOf(`pull-request-${thread.number}-comment-${index + 1}`, said),
    ),
  )
  const summaries = report.runs
    .filter(({ summary }) => summary !== '')
    .map(({ id, action, summary }) => [`summary-${id}-${action}.md`, summary] as const)
  return { 'index.html': renderPullRequestsPage(report), ...Object.fromEntries([...comments, ...summaries]) }
}

function commentsOf({ events }: PullRequestThread): readonly CommentHistory[] {
  return events.flatMap(one => (one.kind === 'commented' ? [one.comment] : []))
}

/** The newest without a number, because most have no other. */
function commentFilesOf(name: string, { versions }: CommentHistory): readonly (readonly [string, string])[] {
  return versions.map(({ body }, index) => {
    const isNewest = index === versions.length - 1
    return [`${name}${isNewest ? '' : `-version-${index + 1}`}.md`, `${body}\n`] as const
  })
}

import { renderPullRequestsPage } from './page/pullRequestsPage.ts'
import type { CommentHistory, PullRequestThread, RehearsalReport } from './timeline.ts'

/** The files of a report by name: the page, every version of every comment, the summary of every job. */
export function reportFilesOf(report: RehearsalReport): Readonly<Record<string, string>> {
  const comments = report.threads.flatMap(thread =>
    commentsOf(thread).flatMap((comment, index) =>
      commentFilesOf(`pull-request-${thread.number}-comment-${index + 1}`, comment),
    ),
  )
  const summaries = report.runs.flatMap(({ id, jobs }) =>
    jobs
      .filter(({ summary }) => summary !== '')
      .map(({ name, summary }) => [`summary-${id}-${fileNameOf(name)}.md`, summary] as const),
  )
  return { 'index.html': renderPullRequestsPage(report), ...Object.fromEntries([...comments, ...summaries]) }
}

function commentsOf({ events }: PullRequestThread): readonly CommentHistory[] {
  return events.flatMap(event => (event.kind === 'commented' ? [event.comment] : []))
}

/** `verify (dev)` as `verify-dev` */
function fileNameOf(job: string): string {
  return job.replaceAll(/[^\w]+/g, '-').replace(/-$/, '')
}

/** The newest version has no number, because most comments have only one. */
function commentFilesOf(name: string, { versions }: CommentHistory): readonly (readonly [string, string])[] {
  return versions.map(({ body }, index) => {
    const isNewest = index === versions.length - 1
    return [`${name}${isNewest ? '' : `-version-${index + 1}`}.md`, `${body}\n`] as const
  })
}

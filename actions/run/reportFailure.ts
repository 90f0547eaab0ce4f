import type { Terminal } from '#lib/console/terminal.ts'
import { EXIT_CODES } from '#lib/model/exitCode.ts'
import type { Preview } from '#lib/model/preview.ts'
import { type Finding, Problem } from '#lib/model/problem.ts'
import { stackTraceOf } from '#lib/model/stackTrace.ts'
import type { Runner } from '#lib/ports.ts'
import { redactError } from '#lib/redaction/redactError.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { problemSummary } from '#lib/render/markdown/problemSummary.ts'
import { line, span } from '#lib/render/text/line.ts'
import { problemLines } from '#lib/render/text/problem.ts'

type FailureOutputs = {
  readonly runner: Runner
  readonly terminal: Terminal
  readonly summarize: (markdown: string) => void
  /** What was shown last: whoever may approve it has to see it. */
  readonly preview: Preview | undefined
}

/** Says why an action ends without an outcome, in the log, on the lines of files and in the summary; gives the exit code. */
export function reportFailure(thrown: unknown, { runner, terminal, summarize, preview }: FailureOutputs): number {
  const error = redactError(thrown, PATTERN_REDACTION)
  if (error instanceof Problem) {
    terminal.print(problemLines(error))
    for (const finding of findingsOf(error)) runner.annotate(finding)
    summarize([problemSummary(error), ...(preview ? [previewSummary(preview)] : [])].join('\n\n'))
    return EXIT_CODES[error.kind]
  }
  terminal.print([
    line(span('This is a bug in this repository.', 'bad')),
    ...stackTraceOf(error)
      .split('\n')
      .map(row => ({ ...line(row), hang: undefined })),
  ])
  // A bug's own words may hold what was sent to AWS: they stay in the log, where secrets are hidden.
  const bug = new Problem('This is a bug in this repository.', { todo: 'Read the log of this step, and report it.' })
  for (const finding of findingsOf(bug)) runner.annotate(finding)
  summarize(problemSummary(bug))
  return EXIT_CODES.bug
}

function findingsOf({ message, todo, location, findings, kind }: Problem): readonly Finding[] {
  const headline = {
    level: 'error' as const,
    rule: kind === 'refused' ? 'Refused' : 'Failed',
    message,
    ...(todo !== undefined && { todo }),
    ...(location && { location }),
  }
  return findings.some(({ location: where }) => where) ? findings : [headline]
}

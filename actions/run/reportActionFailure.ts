import type { Terminal } from '#lib/console/terminal.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import type { Finding, Problem } from '#lib/model/problem.ts'
import type { Runner } from '#lib/ports.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { problemSummary } from '#lib/render/markdown/problemSummary.ts'
import { describeFailure } from '#lib/shell/describeFailure.ts'

type FailureOutputs = {
  readonly runner: Runner
  readonly terminal: Terminal
  readonly summarize: (markdown: string) => void
  /** The last preview of the run: a reader who may approve it has to see it. */
  readonly preview: Preview | undefined
}

/** Reports an error in the log, on the lines of files and in the summary. @returns the exit code */
export function reportActionFailure(error: unknown, { runner, terminal, summarize, preview }: FailureOutputs): number {
  const { isBug, exitCode, problem, lines } = describeFailure(error)
  terminal.print(lines)
  for (const finding of annotationsOf(problem)) runner.annotate(finding)
  const isShown = preview !== undefined && !isBug
  summarize([problemSummary(problem), ...(isShown ? [previewSummary(preview)] : [])].join('\n\n'))
  return exitCode
}

function annotationsOf({ message, todo, location, findings, kind }: Problem): readonly Finding[] {
  const headline = {
    level: 'error' as const,
    rule: kind === 'refused' ? 'Refused' : 'Failed',
    message,
    ...(todo !== undefined && { todo }),
    ...(location && { location }),
  }
  return findings.some(finding => finding.location) ? findings : [headline]
}

import type { TerminalStyle } from '#lib/console/terminalStyle.ts'
import { type Line, line, span } from '#lib/render/text/layout/line.ts'
import type { JobStart } from '../../emulator/gitHub/workflow/runnerOptions.ts'
import type { JobRun } from '../../emulator/gitHub/workflow/workflowRun.ts'
import type { RehearsalScreen } from '../rollout/rehearsalScreen.ts'
import { createJobConsole } from './jobConsole.ts'
import { closingOf, headingOf } from './jobHeading.ts'
import type { RehearsedRun } from './rehearsedRun.ts'

/** The jobs of a rehearsal: their logs in its log, and for each a line on the terminal. */
type JobScreen = {
  readonly start: (start: JobStart) => void
  readonly write: (job: { readonly runId: number; readonly name: string }, text: string) => void
  readonly end: (runId: number, job: JobRun, role: string | undefined) => void
  /** Prints the jobs that the rehearsal leaves out: each of them once. */
  readonly reportLeftOut: (runs: readonly RehearsedRun[]) => void
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>
}

/** The last rows of the log of a failed job that the terminal shows. */
const FAILURE_ROWS = 40

export function createJobScreen(screen: RehearsalScreen, { unicode }: Pick<TerminalStyle, 'unicode'>): JobScreen {
  // The log has no colours.
  const jobConsole = createJobConsole({ write: screen.progress, style: { colour: false, unicode } })
  const logs = new Map<string, string>()
  const leftOut = new Set<string>()
  return {
    start: start => jobConsole.start({ runId: start.id, name: start.job.name }, headingOf(start)),
    write: (job, text) => {
      const key = `${job.runId} ${job.name}`
      logs.set(key, (logs.get(key) ?? '') + text)
      jobConsole.write(job, text)
    },
    end: (runId, job, role) => {
      const key = `${runId} ${job.name}`
      const closing = closingOf(job, role)
      jobConsole.end({ runId, name: job.name }, closing)
      if (job.conclusion === 'failure') screen.show(lastRows(logs.get(key) ?? ''))
      logs.delete(key)
      screen.show([line(span(closing, 'dim'))])
    },
    reportLeftOut: runs => {
      const texts = runs.flatMap(({ workflow, jobs }) =>
        jobs.flatMap(job => (job.notRun === undefined ? [] : [`job '${job.name}' of ${workflow} · ${job.notRun}`])),
      )
      for (const text of new Set(texts)) {
        if (!leftOut.has(text)) screen.print([line(span(text, 'dim'))])
        leftOut.add(text)
      }
    },
    hold: jobConsole.hold,
  }
}

/** Without the commands with which a job speaks to GitHub. */
function lastRows(log: string): readonly Line[] {
  const rows = log.split('\n').filter(row => row.trim() !== '' && !/^::(?:group|endgroup|add-mask|debug)/.test(row))
  return rows.slice(-FAILURE_ROWS).map(row => ({ ...line(`  ${row}`), hang: 4 }))
}

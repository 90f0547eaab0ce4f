import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../model/cloudFormation/stackEvent.ts'
import type { Progress } from '../model/progress.ts'
import type { Reporter } from '../ports.ts'
import { line, span } from '../render/text/layout/line.ts'
import { permanentLines, transientText } from '../render/text/progress.ts'
import type { Terminal } from './terminal.ts'

/** Seconds between two progress lines on a stream that cannot rewrite its last line. */
const LOG_INTERVAL_SECONDS = 30
/** The most resources in progress that the last line names. */
const NAMED_RESOURCES = 3

/** Progress at a terminal: permanent lines, and below them one line for the current state. */
export function terminalReporter(terminal: Terminal): Reporter {
  const inProgress = new Map<string, string>()
  let lastReported = 0

  const reportTransient = (text: string, seconds: number): void => {
    const current = line(span(text, 'dim'))
    terminal.live(current)
    if (seconds < lastReported) lastReported = 0
    if (terminal.style.live || seconds - lastReported < LOG_INTERVAL_SECONDS) return
    lastReported = seconds
    terminal.print([current])
  }

  // The last line shows what has started. A log has no last line, so the start of each nested stack gets a line there.
  const needsLine = ({ path, status, type }: EventWithPath): boolean => {
    const isStart = status.endsWith('_IN_PROGRESS')
    const isRepeated = inProgress.get(path) === status
    if (isStart) inProgress.set(path, status)
    else inProgress.delete(path)
    if (!isStart || status.includes('ROLLBACK')) return true
    return type === NESTED_STACK && !isRepeated && !terminal.style.live
  }

  return {
    report: (progress: Progress): void => {
      const text = transientText(progress)
      if (text !== undefined) {
        const seconds = 'seconds' in progress ? progress.seconds : 0
        reportTransient(progress.kind === 'tally' ? `${text}${resourcesText(inProgress)}` : text, seconds)
        return
      }
      if (progress.kind === 'step') {
        terminal.live(undefined)
        inProgress.clear()
      }
      if (progress.kind === 'event' && !needsLine(progress.event)) return
      terminal.print(permanentLines(progress))
    },
  }
}

function resourcesText(inProgress: ReadonlyMap<string, string>): string {
  const paths = [...inProgress.keys()]
  const innermost = paths.filter(path => path !== '' && !paths.some(other => other.startsWith(`${path}/`)))
  if (innermost.length === 0) return ''
  const more = innermost.length > NAMED_RESOURCES ? ` and ${innermost.length - NAMED_RESOURCES} more` : ''
  return ` · ${innermost.slice(0, NAMED_RESOURCES).join(', ')}${more}`
}

import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../model/cloudFormation/stackEvent.ts'
import type { Progress } from '../model/progress.ts'
import type { Reporter } from '../ports.ts'
import { line, span } from '../render/text/line.ts'
import { permanentLines, transientText } from '../render/text/progress.ts'
import type { Terminal } from './terminal.ts'

/** Seconds between two lines that say how far it is, where no line can be rewritten. */
const QUIET_SECONDS = 30
/** Resources at work that the last line names. */
const NAMED = 3

/** Progress for a person: lines that stay, and below them one line that says what is going on right now. */
export function reportTo(terminal: Terminal): Reporter {
  const working = new Map<string, string>()
  let spoken = 0

  const tellMoment = (text: string, seconds: number): void => {
    const now = line(span(text, 'quiet'))
    terminal.live(now)
    if (seconds < spoken) spoken = 0
    if (terminal.look.live || seconds - spoken < QUIET_SECONDS) return
    spoken = seconds
    terminal.print([now])
  }

  // The last line tells what has begun; a log has none, so there each nested stack's beginning is a line of its own.
  const isWorthALine = ({ path, status, type }: EventWithPath): boolean => {
    const begins = status.endsWith('_IN_PROGRESS')
    const known = working.get(path) === status
    if (begins) working.set(path, status)
    else working.delete(path)
    if (!begins || status.includes('ROLLBACK')) return true
    return type === NESTED_STACK && !known && !terminal.look.live
  }

  return {
    report: (progress: Progress): void => {
      const moment = transientText(progress)
      if (moment !== undefined) {
        const seconds = 'seconds' in progress ? progress.seconds : 0
        tellMoment(progress.kind === 'tally' ? `${moment}${atWork(working)}` : moment, seconds)
        return
      }
      if (progress.kind === 'step') {
        terminal.live(undefined)
        working.clear()
      }
      if (progress.kind === 'event' && !isWorthALine(progress.event)) return
      terminal.print(permanentLines(progress))
    },
  }
}

function atWork(working: ReadonlyMap<string, string>): string {
  const paths = [...working.keys()]
  const innermost = paths.filter(path => path !== '' && !paths.some(other => other.startsWith(`${path}/`)))
  if (innermost.length === 0) return ''
  const more = innermost.length > NAMED ? ` and ${innermost.length - NAMED} more` : ''
  return ` · ${innermost.slice(0, NAMED).join(', ')}${more}`
}

import type { Terminal } from '#lib/console/terminal.ts'
import { line, span } from '#lib/render/text/line.ts'

export const EXIT_INTERRUPTED = 130

/** npm, tsx and the terminal may each pass on the same Ctrl-C: what follows within this time is no second one. */
const SAME_KEY_MILLISECONDS = 500
/** What an operation has to tidy up must be done by then; one that only reads has nothing to tidy up. */
const GRACE_MILLISECONDS = { tidies: 15_000, reads: 250 } as const

export type SignalHandler = {
  readonly signal: AbortSignal
  /** Aborted by the end, whatever it is. */
  readonly over: AbortSignal
  readonly end: () => void
}

type Options = {
  readonly what: keyof typeof GRACE_MILLISECONDS
  /** Says that it ends here, when an operation does not end by itself. */
  readonly tell: () => void
}

/** Turns Ctrl-C and a polite kill into an abort; a second Ctrl-C leaves at once. */
export function handleSignals(terminal: Terminal, { what, tell }: Options): SignalHandler {
  const controller = new AbortController()
  const ending = new AbortController()
  let first: number | undefined
  const stop = () => {
    const now = performance.now()
    if (first !== undefined && now - first < SAME_KEY_MILLISECONDS) return
    terminal.live(undefined)
    if (first !== undefined) process.exit(EXIT_INTERRUPTED)
    first = now
    if (what === 'tidies') terminal.print([line(span('Stopping. Press Ctrl-C again to leave at once.', 'careful'))])
    setTimeout(() => {
      tell()
      process.exit(EXIT_INTERRUPTED)
    }, GRACE_MILLISECONDS[what]).unref()
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    signal: controller.signal,
    over: ending.signal,
    end: () => {
      ending.abort()
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}

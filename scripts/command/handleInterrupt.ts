import type { Terminal } from '#lib/console/terminal.ts'
import { line, span } from '#lib/render/text/layout/line.ts'
import { handleSignals } from '#lib/shell/handleSignals.ts'

export const EXIT_INTERRUPTED = 130

/** npm, tsx and the terminal may each pass on the same Ctrl-C: a signal within this time is no second one. */
const SAME_KEY_MILLISECONDS = 500
/** The time an operation has to clean up. A verb that only reads has nothing to clean up. */
const CLEAN_UP_MILLISECONDS = { cleansUp: 15_000, readsOnly: 250 } as const

type Interrupt = ReturnType<typeof handleSignals> & { readonly signal: AbortSignal }

type Options = {
  readonly mode: keyof typeof CLEAN_UP_MILLISECONDS
  /** Called before the process is ended: the operation does not end in time, or Ctrl-C was pressed again. */
  readonly onExit: () => void
}

/** Turns Ctrl-C and SIGTERM into an abort; a second Ctrl-C ends the process at once. */
export function handleInterrupt(terminal: Terminal, { mode, onExit }: Options): Interrupt {
  const controller = new AbortController()
  let first: number | undefined
  let timer: NodeJS.Timeout | undefined
  const exit = (): never => {
    onExit()
    process.exit(EXIT_INTERRUPTED)
  }
  const stop = () => {
    const now = performance.now()
    if (first !== undefined && now - first < SAME_KEY_MILLISECONDS) return
    terminal.live(undefined)
    if (first !== undefined) exit()
    first = now
    if (mode === 'cleansUp')
      terminal.print([line(span('Stopping. Press Ctrl-C again to quit immediately.', 'warning'))])
    // Not unref'd: an operation that waits for nothing would end the process without an outcome.
    timer = setTimeout(exit, CLEAN_UP_MILLISECONDS[mode])
    controller.abort()
  }
  const { exitSignal, end } = handleSignals(stop)
  return {
    signal: controller.signal,
    exitSignal,
    end: () => {
      clearTimeout(timer)
      end()
      // The outcome is reported: a later signal keeps its exit code.
      handleSignals(() => process.exit())
    },
  }
}

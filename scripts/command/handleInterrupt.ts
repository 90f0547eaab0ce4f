import type { Terminal } from '#lib/console/terminal.ts'
import { line, span } from '#lib/render/text/layout/line.ts'
import { type EndingSignal, handleSignals } from '#lib/shell/handleSignals.ts'

/** 128 and the number of the signal, as shells have it. */
export const INTERRUPT_EXIT_CODES: Readonly<Record<EndingSignal, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** npm, tsx and the terminal may each pass on the same Ctrl-C: a signal within this time is no second one. */
const SAME_KEY_MILLISECONDS = 500
/** The time an operation has to clean up. A verb that only reads has nothing to clean up. */
const CLEAN_UP_MILLISECONDS = { cleansUp: 15_000, readsOnly: 250 } as const

type Interrupt = ReturnType<typeof handleSignals> & {
  readonly signal: AbortSignal
  /** The exit code after the first signal. */
  readonly exitCode: () => number
  /** Ctrl-C at a question, where the terminal sends no signal. */
  readonly interruptQuestion: () => void
  /** True if a question was interrupted: the verb had not begun yet. */
  readonly wasQuestion: () => boolean
}

type Options = {
  readonly mode: keyof typeof CLEAN_UP_MILLISECONDS
  /** Called before the process is ended: the operation does not end in time, or Ctrl-C was pressed again. */
  readonly onExit: (exitCode: number) => void
}

/** Turns Ctrl-C and the other signals into an abort; a second Ctrl-C ends the process at once. */
export function handleInterrupt(terminal: Terminal, { mode, onExit }: Options): Interrupt {
  const controller = new AbortController()
  let first: number | undefined
  let timer: NodeJS.Timeout | undefined
  let exitCode = INTERRUPT_EXIT_CODES.SIGINT
  let isQuestion = false
  const exit = (): never => {
    onExit(exitCode)
    process.exit(exitCode)
  }
  const stop = (received: EndingSignal) => {
    const now = performance.now()
    if (first !== undefined && now - first < SAME_KEY_MILLISECONDS) return
    terminal.live(undefined)
    if (first !== undefined) exit()
    first = now
    exitCode = INTERRUPT_EXIT_CODES[received]
    if (mode === 'cleansUp')
      terminal.print([line(span('Stopping. Press Ctrl-C again to quit immediately.', 'warning'))])
    // Not unref'd: an operation that waits for nothing would end the process without an outcome.
    timer = setTimeout(exit, CLEAN_UP_MILLISECONDS[mode])
    controller.abort()
  }
  const { exitSignal, end } = handleSignals(stop)
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    // Not by a signal to this process: without anything else to wait for, the process would end before it arrives.
    interruptQuestion: () => {
      isQuestion = first === undefined
      stop('SIGINT')
    },
    wasQuestion: () => isQuestion,
    exitSignal,
    end: () => {
      clearTimeout(timer)
      end()
      // The outcome is reported: a later signal keeps its exit code.
      handleSignals(() => process.exit())
    },
  }
}

import { hasEnded, hasLostNpm, readSystemProcess, startersOf } from './parentProcesses.ts'

const POLL_INTERVAL = 500

type ServerLifetime = {
  /** Aborted when the server has to end. */
  readonly signal: AbortSignal
  readonly close: () => void
}

/**
 * A server runs until Ctrl-C or SIGTERM (`interrupt`), until its terminal is closed, or until npm, which started it, has
 * ended: nothing goes on in the background.
 */
export function watchLifetime(interrupt: AbortSignal | undefined): ServerLifetime {
  const controller = new AbortController()
  const end = (): void => controller.abort()
  const { npm_lifecycle_script: script } = process.env
  const starters = startersOf(process.pid, script, readSystemProcess)
  if (hasLostNpm(starters, script, readSystemProcess)) end()
  const timer = setInterval(() => {
    if (hasEnded(starters, readSystemProcess)) end()
  }, POLL_INTERVAL)
  process.on('SIGHUP', end)
  return {
    signal: interrupt ? AbortSignal.any([interrupt, controller.signal]) : controller.signal,
    close: () => {
      clearInterval(timer)
      process.off('SIGHUP', end)
    },
  }
}

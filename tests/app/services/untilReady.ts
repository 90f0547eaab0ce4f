import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { StartedProcess } from './startProcess.ts'

type Readiness = {
  readonly name: string
  readonly process: StartedProcess
  readonly logFile: string
  readonly isReady: () => Promise<boolean>
  /** In milliseconds. */
  readonly deadline?: number
}

/**
 * Waits until a process is ready.
 * @throws Error with the end of its log if it ends before, or is not ready at the deadline; the process is stopped then
 */
export async function untilReady({ name, process, logFile, isReady, deadline = 30_000 }: Readiness): Promise<void> {
  const end = Date.now() + deadline
  while (!(await isReady())) {
    const ending = process.ended()
    const reason = ending
      ? `ended with ${ending}`
      : Date.now() > end
        ? `is not ready after ${deadline / 1000} s`
        : undefined
    if (reason) {
      await process.stop()
      throw new Error(
        `${name} ${reason}. The end of '${logFile}':\n${readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n')}`,
      )
    }
    await setTimeout(20)
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { stopWithParent } from './stopWithParent.ts'

export type ProcessOrder = {
  readonly command: string
  readonly arguments: readonly string[]
  readonly folder: string
  /** Both output streams are appended to it. */
  readonly logFile: string
  readonly variables?: NodeJS.ProcessEnv
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  /** Asks it to end. */
  readonly signal: NodeJS.Signals
  /** Deleted should this process end before the other. */
  readonly temporaryFolder?: string
}

export type StartedProcess = {
  readonly pid: number
  /** Undefined while it runs; then the code or signal that it ended with. */
  ended(): string | undefined
  /** Asks it to end, by another signal if one is given, and kills it after 10 s. Resolves when it has ended. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Starts a process that outlives neither `stop` nor this process. Ctrl-C reaches this process only. */
export async function startProcess(order: ProcessOrder): Promise<StartedProcess> {
  const log = openSync(order.logFile, 'a')
  const child = spawn(order.command, order.arguments, {
    cwd: order.folder,
    env: order.variables ?? process.env,
    ...order.user,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  await once(child, 'spawn')
  if (child.pid === undefined) throw new Error(`'${order.command}' was started without a process id.`)
  let ending: string | undefined
  const endGuard = stopWithParent({
    pid: child.pid,
    signal: order.signal,
    ...(order.temporaryFolder && { folder: order.temporaryFolder }),
  })
  const end = once(child, 'exit').then(([code, signal]) => {
    ending = String(signal ?? `code ${code}`)
    endGuard()
  })
  return {
    pid: child.pid,
    ended: () => ending,
    stop: async (signal = order.signal) => {
      if (ending !== undefined) return
      child.kill(signal)
      const aborter = new AbortController()
      const timeout = setTimeout(10_000, 'late', { signal: aborter.signal }).catch(() => undefined)
      if ((await Promise.race([end, timeout])) === 'late') child.kill('SIGKILL')
      aborter.abort()
      await end
    },
  }
}

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { Problem } from '#lib/model/problem.ts'

type Turn = {
  readonly report: (line: string) => void
  /** In milliseconds. */
  readonly pollInterval?: number
  /** In milliseconds. */
  readonly deadline?: number
}

/**
 * Performs while this process holds a file, so that two installations wait for each other. The file of a process that
 * has ended holds nothing back.
 * @throws Problem when another process still holds it at the deadline
 */
export async function oneAtATime<Result>(
  file: string,
  perform: () => Promise<Result>,
  { report, pollInterval = 200, deadline = 600_000 }: Turn,
): Promise<Result> {
  const end = Date.now() + deadline
  let reported: number | undefined
  while (!take(file)) {
    const holder = holderOf(file)
    if (holder === undefined) continue
    if (reported !== holder) report(`Waiting for process ${holder}, which installs into the same folder …`)
    reported = holder
    if (Date.now() > end)
      throw new Problem(`Process ${holder} still holds '${file}' after ${Math.round(deadline / 1000)} s.`, {
        todo: `If that process installs nothing, delete '${file}'. Then run the command again.`,
      })
    await setTimeout(pollInterval)
  }
  try {
    return await perform()
  } finally {
    rmSync(file, { force: true })
  }
}

/** A link appears with its content, so that no process reads a file that is still empty. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (isError(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** The living process that holds the file. The file of any other is removed, by the one process that can rename it. */
function holderOf(file: string): number | undefined {
  const pid = processIn(file)
  if (pid !== undefined && isAlive(pid)) return pid
  const removed = `${file}.removed.${process.pid}`
  try {
    renameSync(file, removed)
    const renamed = processIn(removed)
    // Between the reading and the renaming a living process may have taken the file: it gets it back.
    if (renamed !== undefined && renamed !== pid && isAlive(renamed)) renameSync(removed, file)
  } catch (error) {
    if (!isError(error, 'ENOENT')) throw error
  } finally {
    rmSync(removed, { force: true })
  }
  return undefined
}

function processIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch (error) {
    if (isError(error, 'ENOENT')) return undefined
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled.
    return isError(error, 'EPERM')
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

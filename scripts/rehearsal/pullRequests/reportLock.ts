import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isRunning } from '../rollout/rehearsalLog.ts'

/** A report is written in far less: what holds the folder for longer has ended without its process. */
const MAXIMUM_ATTEMPTS = 200
const POLL_INTERVAL = 50

export const LOCK_FILE = 'report.lock'

/** Waits while another rehearsal writes its report into the folder. @returns the function that releases the folder */
export async function lockReport(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, LOCK_FILE)
  for (let attempt = 1; attempt <= MAXIMUM_ATTEMPTS; attempt++) {
    if (await create(file)) break
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (holder > 0 && !isRunning(holder)) await rm(file, { force: true })
    else await setTimeout(POLL_INTERVAL)
  }
  return () => rm(file, { force: true })
}

async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

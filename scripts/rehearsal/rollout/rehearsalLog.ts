import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { stripVTControlCharacters } from 'node:util'

/** Everything that the verbs of a rehearsal print, without colours. */
export type RehearsalLog = {
  /** Its path, relative to the working directory where it is inside. */
  readonly path: string
  readonly write: (text: string) => void
  /** The number of the last line that is written. */
  readonly lines: () => number
  readonly close: () => Promise<void>
}

export const REHEARSAL_FOLDER = '.rehearsal'
const LOG_FILE = 'rehearsal.log'

/** True for the files of a rehearsal that runs, or ran, in its folder: the logs, and the marks of processes. */
export function isOfRehearsals(file: string): boolean {
  return file === LOG_FILE || processOf(file) !== undefined
}

/**
 * Opens the log of a rehearsal in `.rehearsal/`, or in a folder for temporary files if that cannot be written. The log of the
 * last rehearsal is deleted. While another rehearsal runs in this folder, the log has the number of its process, `pid`, in its name.
 */
export async function openRehearsalLog(pid = process.pid): Promise<RehearsalLog> {
  const { path, release } = await ownFile(pid)
  const stream = createWriteStream(path, { flags: 'wx' })
  // A full disk ends the log, not the rehearsal.
  let isOpen = true
  stream.on('error', () => {
    isOpen = false
  })
  let lines = 0
  return {
    path,
    write: text => {
      lines += text.split('\n').length - 1
      if (isOpen) stream.write(stripVTControlCharacters(text))
    },
    lines: () => lines,
    close: async () => {
      stream.end()
      if (isOpen) await finished(stream).catch(() => undefined)
      await release()
    },
  }
}

type OwnFile = { readonly path: string; readonly release: () => Promise<void> }

async function ownFile(own: number): Promise<OwnFile> {
  try {
    await mkdir(REHEARSAL_FOLDER, { recursive: true })
    const mark = join(REHEARSAL_FOLDER, markOf(own))
    // Before the others are read: of two that begin at once, each sees the other.
    await writeFile(mark, '')
    const file = (await othersRun(own)) ? logOf(own) : LOG_FILE
    const path = join(REHEARSAL_FOLDER, file)
    await rm(path, { force: true })
    return { path, release: () => rm(mark, { force: true }).catch(() => undefined) }
  } catch {
    const path = join(await mkdtemp(join(tmpdir(), 'rehearsal-log-')), LOG_FILE)
    return { path, release: async () => undefined }
  }
}

/** True if another rehearsal runs in this folder. Deletes what ended processes have left. */
async function othersRun(own: number): Promise<boolean> {
  const others = (await readdir(REHEARSAL_FOLDER)).flatMap(file => {
    const pid = processOf(file)
    return pid === undefined || pid === own ? [] : [{ file, pid, isAlive: isRunning(pid) }]
  })
  for (const { file, isAlive } of others) if (!isAlive) await rm(join(REHEARSAL_FOLDER, file), { force: true })
  return others.some(({ file, pid, isAlive }) => isAlive && file === markOf(pid))
}

const markOf = (pid: number): string => `running-${pid}`
const logOf = (pid: number): string => `rehearsal-${pid}.log`

/** The process of a mark, or of a log with a number. */
function processOf(file: string): number | undefined {
  const [, pid] = /^(?:running-(\d+)|rehearsal-(\d+)\.log)$/.exec(file)?.filter(part => part !== undefined) ?? []
  return pid === undefined ? undefined : Number(pid)
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

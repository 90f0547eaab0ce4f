import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
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
export const LOG_FILE = 'rehearsal.log'

/**
 * Opens the log of a rehearsal in `.rehearsal/`, or in a folder for temporary files if that cannot be written. The log of the
 * last rehearsal is deleted; one that still runs goes on writing into its own, which then has no name.
 */
export async function openRehearsalLog(): Promise<RehearsalLog> {
  const folder = await writableFolder()
  const path = join(folder, LOG_FILE)
  await rm(path, { force: true })
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
    },
  }
}

async function writableFolder(): Promise<string> {
  try {
    await mkdir(REHEARSAL_FOLDER, { recursive: true })
    await rm(join(REHEARSAL_FOLDER, LOG_FILE), { force: true })
    const probe = await mkdtemp(join(REHEARSAL_FOLDER, 'probe-'))
    await rm(probe, { recursive: true })
    return REHEARSAL_FOLDER
  } catch {
    return mkdtemp(join(tmpdir(), 'rehearsal-log-'))
  }
}

import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

/** `node (process 4711)`: the program that listens on a port; undefined where the system does not let us know. */
export async function portHolder(port: number): Promise<string | undefined> {
  return (await fromProc(port)) ?? (await fromLsof(port))
}

/** Linux: the sockets of proc_net(5), then the process that has one of them open. Those of other users cannot be read. */
async function fromProc(port: number): Promise<string | undefined> {
  const tables = await Promise.all(['tcp', 'tcp6'].map(table => textOf(`/proc/net/${table}`)))
  const inodes = new Set(tables.flatMap(table => listeningInodes(table, port)))
  if (inodes.size === 0) return undefined
  for (const id of (await namesIn('/proc')).filter(name => /^\d+$/.test(name)))
    for (const descriptor of await namesIn(`/proc/${id}/fd`)) {
      const target = await readlink(`/proc/${id}/fd/${descriptor}`).catch(() => '')
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
      if (inode === undefined || !inodes.has(inode)) continue
      return `${(await textOf(`/proc/${id}/comm`)).trim()} (process ${id})`
    }
  return undefined
}

const LISTEN = '0A'

/** `sl local_address rem_address st … inode`: numbers are in hexadecimal. */
function listeningInodes(table: string, port: number): readonly string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return table.split('\n').flatMap(row => {
    const cells = row.trim().split(/\s+/)
    return cells[1]?.endsWith(suffix) && cells[3] === LISTEN && cells[9] ? [cells[9]] : []
  })
}

/** macOS and others: `-F` prints a letter before each field. */
async function fromLsof(port: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  try {
    const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']
    const { stdout } = await promisify(execFile)('lsof', args, { timeout: 5_000 })
    const [, id] = /^p(\d+)$/m.exec(stdout) ?? []
    const [, name] = /^c(.+)$/m.exec(stdout) ?? []
    return id && name ? `${name} (process ${id})` : undefined
  } catch {
    return undefined
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

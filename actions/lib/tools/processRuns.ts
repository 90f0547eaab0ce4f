import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'
import type { RunIdentity, RunState } from '../model/runIdentity.ts'
import type { Runs } from '../ports.ts'

type ProcessRun = Extract<RunIdentity, { readonly kind: 'process' }>

/** Runs at a terminal: a run is a process of this machine. */
export function connectProcessRuns(): Runs {
  let own: Promise<ProcessRun> | undefined
  const current = () => {
    own ??= identityOf(process.pid)
    return own
  }
  return {
    current,
    stateOf: async run => (run.kind === 'process' ? stateOf(run, await current()) : 'unknown'),
  }
}

async function stateOf(run: ProcessRun, own: ProcessRun): Promise<RunState> {
  if (run.host !== own.host) return 'unknown'
  if (!exists(run.processId)) return 'ended'
  const startedAt = await startOf(run.processId)
  // A process id is given again after its process has ended.
  if (run.startedAt && startedAt) return run.startedAt === startedAt ? 'running' : 'ended'
  return exists(run.processId) ? 'unknown' : 'ended'
}

async function identityOf(processId: number): Promise<ProcessRun> {
  const [host, startedAt] = await Promise.all([hostOf(), startOf(processId)])
  return { kind: 'process', host, processId, startedAt: startedAt ?? '' }
}

/** Two containers can have one host name; on Linux the boot and the namespace of process ids tell them apart. */
async function hostOf(): Promise<string> {
  const parts = [readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readlink('/proc/self/ns/pid')]
  const known = await Promise.all(parts.map(part => part.catch(() => '')))
  return [hostname(), ...known.map(part => part.trim()).filter(Boolean)].join(' ')
}

function exists(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM: a process of another user.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** Linux: clock ticks from boot to the start, field 22 of proc_pid_stat(5). Elsewhere the time that ps prints; Windows has none. */
async function startOf(processId: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${processId}/stat`, 'utf8')
    // The second field is the name in parentheses, which may contain any character.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return process.platform === 'linux' ? undefined : printedStartOf(processId)
  }
}

async function printedStartOf(processId: number): Promise<string | undefined> {
  try {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(processId)], { env })
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}

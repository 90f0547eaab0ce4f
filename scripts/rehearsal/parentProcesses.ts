import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

type ProcessFacts = {
  readonly parent: number
  /** The program and its arguments. */
  readonly command: string
}

/** Undefined for a process that does not exist, or that this system does not describe. */
export type ReadProcess = (pid: number) => ProcessFacts | undefined

/** npm, its shell, tsx: never more. */
const MAXIMUM_STARTERS = 4

/**
 * The processes between this one and the command that a person typed: tsx, the shell of npm, and npm. Each of them can end
 * without this process: npm passes on SIGTERM to its shell alone, and a shell does not pass it on. With its own parent, by
 * which its end is seen: the children of a process that ends get another parent.
 */
export function startersOf(
  pid: number,
  script: string | undefined,
  readProcess: ReadProcess,
): ReadonlyMap<number, number> {
  const starters = new Map<number, number>()
  let current = pid
  for (let count = 0; count < MAXIMUM_STARTERS; count++) {
    const parent = readProcess(current)?.parent
    const command = parent === undefined ? undefined : readProcess(parent)?.command
    if (parent === undefined || command === undefined || !isStarter(command, script)) break
    starters.set(current, parent)
    // A script of the person may have started npm, and may itself run with tsx and npm.
    if (isNpm(command)) break
    current = parent
  }
  return starters
}

/** True if one of the starters has ended. */
export function hasEnded(starters: ReadonlyMap<number, number>, readProcess: ReadProcess): boolean {
  return [...starters].some(([pid, parent]) => readProcess(pid)?.parent !== parent)
}

/** True if npm ended before its starters were read: the script knows npm's variables, and npm is none of the starters. */
export function hasLostNpm(
  starters: ReadonlyMap<number, number>,
  script: string | undefined,
  readProcess: ReadProcess,
): boolean {
  const outermost = [...starters.values()].at(-1)
  return script !== undefined && outermost !== undefined && !isNpm(readProcess(outermost)?.command ?? '')
}

/** `script`: the command of package.json that npm gave to its shell. */
function isStarter(command: string, script: string | undefined): boolean {
  const isShell = script !== undefined && / -\w*c /.test(command) && command.includes(script)
  return isShell || isNpm(command) || /^\S*node\S* .*\btsx\b/.test(command)
}

function isNpm(command: string): boolean {
  return /^np[mx]\b/.test(command) || /^\S*node\S* \S*\b(?:npm|npx|pnpm|yarn)\b/.test(command)
}

/** From the system's own files on Linux, from `ps` elsewhere. */
export function readSystemProcess(pid: number): ProcessFacts | undefined {
  try {
    return process.platform === 'linux' ? readLinuxProcess(pid) : readWithPs(pid)
  } catch {
    return undefined
  }
}

function readLinuxProcess(pid: number): ProcessFacts {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the program stands in parentheses, and may have some itself.
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  return { parent: Number(parent), command }
}

function readWithPs(pid: number): ProcessFacts | undefined {
  const text = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
  const [, parent, command = ''] = /^\s*(\d+)\s+(.*)/.exec(text) ?? []
  return parent === undefined ? undefined : { parent: Number(parent), command }
}

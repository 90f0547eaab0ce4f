import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Problem } from '../model/problem.ts'

export type DockerSession = {
  /** A name on the PATH, or a path. */
  readonly executable: string
  readonly variables: Readonly<Record<string, string | undefined>>
}

export type DockerCall = {
  readonly args: readonly string[]
  /** The working directory. */
  readonly folder: string
  /** Gets every line of both streams as it comes; nothing else keeps them. */
  readonly onLine?: ((line: string) => void) | undefined
  /** Milliseconds that the command may take. */
  readonly limit?: number | undefined
  /** Ends the command. */
  readonly signal?: AbortSignal | undefined
}

/** `code` is null after a signal. */
export type DockerResult = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Milliseconds from the interrupt to the kill. */
const END_LIMIT = 8_000
/** The project, its file and its profile are ours, whatever the shell says. Other variables of Docker stay. */
const OUR_DECISIONS = new Set(['COMPOSE_FILE', 'COMPOSE_PROFILES', 'COMPOSE_PROJECT_NAME', 'COMPOSE_ENV_FILES'])
/** The last lines of stderr that a failure may quote. */
const KEPT_LINES = 50

/**
 * Runs the docker command, with its arguments as an array and without a shell. It has a process group of its own: Ctrl-C
 * at the terminal reaches this process alone, which decides.
 * @returns undefined if there is no such command
 * @throws Problem if it does not end within its limit; the signal's reason if that is aborted
 */
export async function runDocker(call: DockerCall, session: DockerSession): Promise<DockerResult | undefined> {
  const { args, folder, limit, signal } = call
  signal?.throwIfAborted()
  const child = spawn(session.executable, args, {
    cwd: folder,
    env: Object.fromEntries(Object.entries(session.variables).filter(([name]) => !OUR_DECISIONS.has(name))),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  let isLate = false
  const end = () => stop(child)
  const late = () => {
    isLate = true
    end()
  }
  const timer = limit === undefined ? undefined : setTimeout(late, limit)
  signal?.addEventListener('abort', end, { once: true })
  try {
    const result = await resultOf(child, call.onLine)
    signal?.throwIfAborted()
    if (isLate) throw hanging(call)
    return result
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
}

/** @returns what a successful command printed. @throws Problem in Docker's words, and as `runDocker` */
export async function outputOf(call: DockerCall, session: DockerSession): Promise<string> {
  const result = await runDocker(call, session)
  if (result?.code === 0) return result.stdout
  throw result ? failed(call, result) : noCommand(session)
}

function resultOf(child: ChildProcess, onLine: DockerCall['onLine']): Promise<DockerResult | undefined> {
  const stdout: string[] = []
  const stderr: string[] = []
  const read = (stream: ChildProcess['stdout'], keep: (line: string) => void) =>
    stream && createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', keep)
  read(child.stdout, line => (onLine ? onLine(line) : stdout.push(line)))
  read(child.stderr, line => {
    onLine?.(line)
    stderr.push(line)
    if (stderr.length > KEPT_LINES) stderr.shift()
  })
  return new Promise((resolve, reject) => {
    child.on('error', (error: Error & { readonly code?: string }) => {
      if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code ?? '')) resolve(undefined)
      else reject(error)
    })
    child.on('close', code => resolve({ code, stdout: stdout.join('\n'), stderr: stderr.join('\n') }))
  })
}

/** Compose is a plugin: a process of its own in the same group. */
function stop(child: ChildProcess): void {
  const send = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal)
      else child.kill(signal)
    } catch {
      // The group has ended.
    }
  }
  send('SIGINT')
  const timer = setTimeout(() => send('SIGKILL'), END_LIMIT)
  child.once('close', () => clearTimeout(timer))
}

/** `compose up`: the words before any flag, and the command of compose. */
function nameOf({ args }: DockerCall): string {
  const [first = '', ...rest] = args
  if (first !== 'compose') return first
  const flagsWithValue = new Set(['--project-name', '--ansi', '--progress', '--file', '--profile'])
  const command = rest.find((word, index) => !word.startsWith('-') && !flagsWithValue.has(rest[index - 1] ?? ''))
  return command === undefined ? first : `${first} ${command}`
}

function failed(call: DockerCall, { code, stderr }: DockerResult): Problem {
  const lines = stderr.split('\n').filter(line => line.trim() !== '')
  // Without the plugin, docker takes the flags of compose for its own.
  const hasNoCompose = call.args[0] === 'compose' && /docker --help'?|not a docker command|unknown command/.test(stderr)
  const last = lines.at(-1)?.trim() ?? `exit code ${code ?? 'none'}`
  const reason = hasNoCompose ? "there is no 'docker compose' on this machine." : last
  return new Problem(`'docker ${nameOf(call)}' failed: ${reason}`, {
    todo: "Run 'npm run local -- check'.",
  })
}

function hanging(call: DockerCall): Problem {
  return new Problem(`'docker ${nameOf(call)}' did not end within ${(call.limit ?? 0) / 1000} seconds.`, {
    todo: "Run 'docker info': if that does not end either, start Docker again, or correct DOCKER_HOST.",
  })
}

function noCommand({ executable }: DockerSession): Problem {
  return new Problem(`There is no command '${executable}'.`, {
    kind: 'usage',
    todo: 'Install Docker: https://docs.docker.com/get-started/get-docker/.',
  })
}

import { spawn } from 'node:child_process'

/** The runner waits 7.5 seconds after SIGINT and 2.5 after SIGTERM, then it kills. */
const CANCELLATION_DELAYS = [7_500, 2_500] as const

export type ProcessRequest = {
  readonly command: string
  readonly arguments: readonly string[]
  readonly folder: string
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Receives what the process writes, from both streams. */
  readonly onOutput: (text: string, stream: 'stdout' | 'stderr') => void
  /** Cancels the process, like the button on GitHub. */
  readonly signal?: AbortSignal | undefined
  /** The milliseconds after SIGINT, and then after SIGTERM. */
  readonly cancellationDelays?: readonly [interrupt: number, terminate: number] | undefined
}

/** Runs a process as the runner does, with these variables alone. Resolves to its exit code, -1 after a signal. */
export async function runProcess(request: ProcessRequest): Promise<number> {
  const { signal, onOutput, cancellationDelays = CANCELLATION_DELAYS } = request
  const child = spawn(request.command, request.arguments, {
    cwd: request.folder,
    env: request.variables,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the last signal reaches what it started.
    detached: true,
  })
  const timers: NodeJS.Timeout[] = []
  const [interrupt, terminate] = cancellationDelays
  const cancel = () => {
    child.kill('SIGINT')
    timers.push(setTimeout(() => child.kill('SIGTERM'), interrupt))
    timers.push(setTimeout(() => killGroup(child.pid), interrupt + terminate))
  }
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel)
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => onOutput(text, stream))
  try {
    return await new Promise<number>((done, failed) => {
      child.on('error', failed)
      child.on('close', status => done(status ?? -1))
    })
  } finally {
    signal?.removeEventListener('abort', cancel)
    for (const timer of timers) clearTimeout(timer)
  }
}

function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL')
}

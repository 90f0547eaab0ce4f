import { spawn } from 'node:child_process'

/** How a process ended. Its output is complete only if it ended by itself. */
export type ProcessResult =
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string }
  /** By another process, or by the system when memory ran out: `SIGKILL`. */
  | { readonly kind: 'killed'; readonly by: string; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'not-started'; readonly cause: Error }
  | { readonly kind: 'timed-out' }
  /** It printed more than `OUTPUT_LIMIT`, and was killed. */
  | { readonly kind: 'flooded' }

export type ProcessOrder = {
  readonly executable: string
  readonly args: readonly string[]
  /** The working folder. */
  readonly folder?: string
  /** Added to the variables of this process. */
  readonly variables?: Readonly<Record<string, string>>
  /** For its standard input, which is empty without it. */
  readonly input?: string
  /** Ends the process when it is aborted. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds that the process may take. */
  readonly limit: number
}

/** Bytes. The reports of both linters about the largest template have less than a tenth. */
const OUTPUT_LIMIT = 32 * 2 ** 20

/**
 * Runs a program to its end, without a shell. After its limit, and when `signal` is aborted, the process is killed.
 * @throws the reason of `signal`, if it is aborted
 */
export function runProcess(order: ProcessOrder): Promise<ProcessResult> {
  const { executable, args, folder: cwd, variables, input, signal, limit } = order
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const env = { ...process.env, ...variables }
    const child = spawn(executable, args, { ...(cwd !== undefined && { cwd }), env, windowsHide: true })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    let printed = 0
    const collect = (parts: Buffer[]) => (part: Buffer) => {
      parts.push(part)
      printed += part.length
      if (printed <= OUTPUT_LIMIT) return
      kill()
      resolve({ kind: 'flooded' })
    }
    child.stdout.on('data', collect(stdout))
    child.stderr.on('data', collect(stderr))
    const finish = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    const kill = (): void => {
      finish()
      child.kill('SIGKILL')
      // A process that the program started may keep the pipes open.
      for (const stream of child.stdio) stream?.destroy()
      child.unref()
    }
    const abort = (): void => {
      kill()
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      kill()
      resolve({ kind: 'timed-out' })
    }, limit)
    signal?.addEventListener('abort', abort, { once: true })
    child.on('error', cause => {
      finish()
      resolve({ kind: 'not-started', cause })
    })
    child.on('close', (code, by) => {
      finish()
      const output = { stdout: textOf(stdout), stderr: textOf(stderr) }
      resolve(code === null ? { kind: 'killed', by: by ?? 'a signal', ...output } : { kind: 'exited', code, ...output })
    })
    // A program that ends before it has read everything closes the pipe: its exit code says why.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** Linux ends a program with SIGKILL when the memory is used up. */
export function killedText(by: string): string {
  return `was killed by ${by}${by === 'SIGKILL' ? ' (is the memory used up?)' : ''}`
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString()
}

import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './freePort.ts'
import { withoutCapabilities } from './withoutCapabilities.ts'

/** One process of the application. */
export type OpenWebUi = {
  readonly port: number
  /** Without the load balancer: `http://127.0.0.1:41237`. */
  readonly url: string
  readonly variables: Readonly<Record<string, string>>
  /** Seconds from its start until `/health` answered 200; undefined if it ended before. */
  readonly seconds: number | undefined
  /** Undefined while it runs; then its code, or 1 for a signal. */
  readonly exitCode: () => number | undefined
  /** The resident memory, and its highest value so far, in MiB. */
  readonly memory: () => Promise<{ readonly resident: number; readonly peak: number }>
  /** Everything that it printed. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

export type OpenWebUiOrder = {
  readonly python: string
  readonly variables: Readonly<Record<string, string>>
  /** An own folder of this process; `name` is that of its log. */
  readonly folder: string
  readonly name: string
  readonly deadlineSeconds?: number
}

const POLL_MILLISECONDS = 100
const STOP_SECONDS = 30

/**
 * Starts Open WebUI by the command of its image, and waits until it is healthy or has ended. The two do not differ by an
 * error: a process that ends is what some proofs expect.
 */
export async function startOpenWebUi(order: OpenWebUiOrder): Promise<OpenWebUi> {
  const { python, folder, name, deadlineSeconds = 300 } = order
  const port = await freePort()
  // Set by the command of the installed package: the pages are inside the package, and not in the image's folder.
  const variables = { ...order.variables, FROM_INIT_PY: 'true', STATIC_DIR: join(folder, 'static') }
  await mkdir(variables.STATIC_DIR, { recursive: true })
  const start = performance.now()
  const listen = ['--host', '127.0.0.1', '--port', String(port)]
  const uvicorn = ['-m', 'uvicorn', 'open_webui.main:app', ...listen, '--workers', '1', '--ws', 'auto']
  const [program, args] = withoutCapabilities(python, uvicorn)
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', PYTHONUNBUFFERED: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const file = createWriteStream(join(folder, `${name}.log`), { flags: 'a' })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
      file.write(text)
    })
  let code: number | undefined
  const ended = new Promise<void>(resolve =>
    child.on('close', closed => {
      code = closed ?? 1
      file.end()
      resolve()
    }),
  )
  child.on('error', error => {
    log += String(error)
  })
  const url = `http://127.0.0.1:${port}`
  const isHealthy = async (): Promise<boolean> => {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    return response?.status === 200
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(STOP_SECONDS * 1_000, undefined, { ref: false })])
    if (code === undefined) child.kill('SIGKILL')
    await ended
  }
  let seconds: number | undefined
  while (code === undefined && seconds === undefined) {
    if (await isHealthy()) seconds = (performance.now() - start) / 1_000
    else if (performance.now() - start > deadlineSeconds * 1_000) {
      await stop()
      throw new Error(`'${name}' was not healthy within ${deadlineSeconds} seconds:\n${log.slice(-4_000)}`)
    } else await sleep(POLL_MILLISECONDS)
  }
  return {
    port,
    url,
    variables,
    seconds,
    exitCode: () => code,
    memory: async () => memoryOf(await readFile(`/proc/${child.pid}/status`, 'utf8')),
    log: () => log,
    stop,
  }
}

/** The values of a file `/proc/PID/status`, in MiB. */
function memoryOf(status: string): { readonly resident: number; readonly peak: number } {
  const at = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1_024
  return { resident: at('VmRSS'), peak: at('VmHWM') }
}

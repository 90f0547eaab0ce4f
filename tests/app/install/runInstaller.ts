import { spawn } from 'node:child_process'
import { Problem } from '#lib/model/problem.ts'
import { stopWithParent } from '../services/stopWithParent.ts'

type InstallerCommand = {
  readonly command: string
  readonly arguments: readonly string[]
  readonly folder?: string
  /** Added to the variables of this process. */
  readonly variables?: Readonly<Record<string, string>>
  /** What failed and what to do, should the command fail. */
  readonly failure: { readonly message: string; readonly todo: string }
}

/**
 * Runs a package manager without its output.
 * @returns its standard output
 * @throws Problem with the last lines of its output
 */
export async function runInstaller(order: InstallerCommand): Promise<string> {
  const { command, folder, variables, failure } = order
  const shell = process.platform === 'win32' && command === 'npm'
  const child = spawn(command, order.arguments, {
    cwd: folder,
    env: { ...process.env, ...variables },
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let standardOutput = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    standardOutput += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  // An installer that goes on alone would write into the folder that the next installation begins anew.
  const endGuard = child.pid === undefined ? undefined : stopWithParent({ pid: child.pid, signal: 'SIGTERM' })
  const reason = await new Promise<string | undefined>(resolve => {
    child.on('error', error => resolve(error.message))
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${signal ?? `code ${code}`}`))
  })
  endGuard?.()
  if (reason === undefined) return standardOutput
  const lastLines = output.trim().split('\n').slice(-LINES).join('\n')
  throw new Problem(`${failure.message}: ${lastLines || reason}`, { todo: failure.todo })
}

const LINES = 12

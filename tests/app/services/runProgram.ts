import { spawn } from 'node:child_process'

type ProgramOrder = {
  readonly command: string
  readonly arguments: readonly string[]
  readonly folder?: string
  readonly variables?: NodeJS.ProcessEnv
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  readonly input?: string
}

/**
 * Runs a program to its end.
 * @returns its standard output
 * @throws Error with its standard error
 */
export async function runProgram(order: ProgramOrder): Promise<string> {
  const child = spawn(order.command, order.arguments, {
    cwd: order.folder,
    env: order.variables ?? process.env,
    ...order.user,
    stdio: 'pipe',
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  // A program that ends without reading its input closes the pipe.
  child.stdin.on('error', () => undefined).end(order.input)
  const code = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit, signal) => resolve(exit ?? signal))
  })
  if (code === 0) return output
  throw new Error(`'${order.command}' ended with ${code}: ${errors.trim() || output.trim()}`)
}

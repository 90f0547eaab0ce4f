import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export type ProgramResult = { readonly code: number; readonly stdout: string; readonly stderr: string }

export type ProgramOrder = {
  readonly program: string
  readonly arguments: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
  readonly input?: Readable
  /** After these the program is stopped, and its code is 1. */
  readonly deadlineSeconds?: number
}

/** Runs a program to its end. A program that does not exist has code 127, as in a shell. */
export async function runProgram(order: ProgramOrder): Promise<ProgramResult> {
  const { program, arguments: given, variables, input, deadlineSeconds = 300 } = order
  const child = spawn(program, given, {
    env: { ...process.env, ...variables },
    stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    // Not the option 'timeout': its timer keeps this process alive when there is no such program.
    signal: AbortSignal.timeout(deadlineSeconds * 1_000),
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  if (child.stdin) input?.pipe(child.stdin.on('error', () => undefined))
  const code = await new Promise<number>(resolve => {
    child.on('error', error => {
      texts.stderr += String(error)
      resolve(error.name === 'AbortError' ? 1 : 127)
    })
    child.on('close', closed => resolve(closed ?? 1))
  })
  return { code, ...texts }
}

/** The output of a program that must succeed. */
export async function outputOf(order: ProgramOrder): Promise<string> {
  const { code, stdout, stderr } = await runProgram(order)
  if (code === 0) return stdout
  throw new Error(
    `${[order.program, ...order.arguments].join(' ')} ended with ${code}:\n${`${stdout}${stderr}`.slice(-4_000)}`,
  )
}

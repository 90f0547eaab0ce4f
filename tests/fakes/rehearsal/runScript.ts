import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { TYPESCRIPT_OPTIONS } from '../../../scripts/command/typeScriptOptions.ts'
import { fixtureFolder } from '../repository/fixtureFolder.ts'

const SCRIPTS = join(import.meta.dirname, '../../../scripts')

export type ScriptResult = { readonly code: number; readonly stdout: string; readonly stderr: string }
type Variables = Readonly<Record<string, string>>

/** Starts a script as `npm run` does, with the environments of the tests, without the AWS settings and the tokens of this shell. */
export function startScript(script: string, args: readonly string[], variables: Variables = {}): ChildProcess {
  const isOfShell = (name: string) =>
    name.startsWith('AWS_') || ['GITHUB_TOKEN', 'GH_TOKEN', 'REHEARSAL_HOSTS'].includes(name)
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfShell(name)))
  const options = script === 'rehearse' ? ['--import', import.meta.resolve('tsx')] : TYPESCRIPT_OPTIONS
  return spawn(process.execPath, [...options, join(SCRIPTS, `${script}.ts`), ...args], {
    cwd: fixtureFolder(),
    env: { ...environment, NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function runScript(
  script: string,
  args: readonly string[],
  variables: Variables = {},
): Promise<ScriptResult> {
  const program = startScript(script, args, variables)
  const output = { stdout: '', stderr: '' }
  program.stdout?.setEncoding('utf8').on('data', text => (output.stdout += text))
  program.stderr?.setEncoding('utf8').on('data', text => (output.stderr += text))
  const [code] = await once(program, 'close')
  return { code: Number(code), ...output }
}

/** `npm run rehearse -- --serve`, from its first output to its end. */
export type RunningServer = {
  readonly program: ChildProcess
  readonly printed: string
  /** The printed variables, which direct a client to it. */
  readonly variables: Variables
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** `delay`: the duration of an ordinary resource. */
export async function startRehearsalServer(delay = '0s'): Promise<RunningServer> {
  const program = startScript('rehearse', ['--serve', '--delay', delay])
  let printed = ''
  for await (const text of program.stdout ?? []) {
    printed += text
    if (/^unset /m.test(printed)) break
  }
  const lines = [...printed.matchAll(/^export (\w+)='(.*)'$/gm)]
  return {
    program,
    printed,
    variables: Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value])),
    [Symbol.asyncDispose]: async () => {
      if (program.exitCode !== null || program.signalCode !== null) return
      program.kill('SIGKILL')
      await once(program, 'close')
    },
  }
}

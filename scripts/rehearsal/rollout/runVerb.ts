import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { REHEARSAL_STEP } from '../../command/rehearsalStep.ts'
import { TYPESCRIPT_OPTIONS } from '../../command/typeScriptOptions.ts'

export type VerbOptions = {
  /** The verb and its arguments. */
  readonly args: readonly string[]
  /** The repository whose files the verb reads. */
  readonly folder: string
  /** Environment variables that direct the verb to the built-in AWS. */
  readonly variables: Readonly<Record<string, string>>
  readonly output: VerbOutput
  /** Ends the verb, which has the time to clean up that it has after Ctrl-C. */
  readonly signal?: AbortSignal | undefined
}

/** Capture all of the output, or only the outcome: the progress goes to a function. */
type VerbOutput =
  | { readonly to: 'capture' }
  | { readonly to: 'progress'; readonly columns: number; readonly onProgress: (text: string) => void }

export type VerbResult = {
  readonly exitCode: number
  /** What was captured. */
  readonly printed: string
}

const SCRIPTS_FOLDER = join(import.meta.dirname, '../..')

/** Runs one verb as a process of its own, as `npm run` does. It does not outlive this process. */
export function runVerb({
  args: [verb = '', ...verbArgs],
  folder,
  variables,
  output,
  signal,
}: VerbOptions): Promise<VerbResult> {
  const program = spawn(process.execPath, [...TYPESCRIPT_OPTIONS, join(SCRIPTS_FOLDER, `${verb}.ts`), ...verbArgs], {
    cwd: folder,
    env: { ...withoutTokens(process.env), ...variables, ...styleVariables(output) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // As Ctrl-C: the verb may have had it from the terminal, too, and counts both as one.
  const end = () => void program.kill('SIGINT')
  const kill = () => void program.kill('SIGKILL')
  signal?.addEventListener('abort', end)
  process.once('exit', kill)
  if (signal?.aborted) end()
  let printed = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (output.to === 'progress') output.onProgress(text)
    else printed += text
  })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code, endedBy) => {
      signal?.removeEventListener('abort', end)
      process.off('exit', kill)
      resolve({ exitCode: code ?? (endedBy === 'SIGINT' ? 130 : 1), printed })
    })
  })
}

/** A pipe has no width of its own. The terminal colours what it shows of the outcome. */
function styleVariables(output: VerbOutput): Readonly<Record<string, string>> {
  return output.to === 'progress' ? { ...REHEARSAL_STEP, COLUMNS: String(output.columns), NO_COLOR: '1' } : {}
}

/**
 * A profile, a session token or an endpoint in the user's shell would direct the verbs to another AWS, and a token to a
 * repository on the real GitHub.
 */
function withoutTokens(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isOfShell = (name: string) =>
    name.startsWith('AWS_') || ['GITHUB_TOKEN', 'GH_TOKEN', 'REHEARSAL_HOSTS'].includes(name)
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isOfShell(name)))
}

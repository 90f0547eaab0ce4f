import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { TYPESCRIPT_OPTIONS } from '../../command/typeScriptOptions.ts'

export type VerbOptions = {
  /** The verb and its arguments. */
  readonly args: readonly string[]
  /** The repository whose files the verb reads. */
  readonly folder: string
  /** Environment variables that direct the verb to the built-in AWS. */
  readonly variables: Readonly<Record<string, string>>
  /** Print the output, capture it in the result, or both. */
  readonly output: 'print' | 'capture' | 'print and capture'
  /** For printed output: standard error when standard output is for JSON. */
  readonly stream?: NodeJS.WriteStream
  /** Ends the verb. */
  readonly signal?: AbortSignal
}

export type VerbResult = { readonly exitCode: number; readonly printed: string }

const SCRIPTS_FOLDER = join(import.meta.dirname, '../..')

/** Runs one verb as a process of its own, as `npm run` does. */
export function runVerb({
  args: [verb = '', ...verbArgs],
  folder,
  variables,
  output,
  stream = process.stdout,
  signal,
}: VerbOptions): Promise<VerbResult> {
  const colour = output === 'print and capture' && stream.isTTY ? { FORCE_COLOR: '1' } : {}
  const program = spawn(process.execPath, [...TYPESCRIPT_OPTIONS, join(SCRIPTS_FOLDER, `${verb}.ts`), ...verbArgs], {
    cwd: folder,
    env: { ...withoutTokens(process.env), ...variables, ...colour },
    stdio: ['ignore', output === 'print' ? stream : 'pipe', output === 'capture' ? 'pipe' : 'inherit'],
  })
  const end = () => void program.kill()
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  let printed = ''
  for (const source of [program.stdout, program.stderr])
    source?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (output === 'print and capture') stream.write(text)
    })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code, endedBy) => {
      signal?.removeEventListener('abort', end)
      resolve({ exitCode: code ?? (endedBy === 'SIGINT' ? 130 : 1), printed })
    })
  })
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

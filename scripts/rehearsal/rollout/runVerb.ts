import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type VerbOptions = {
  /** The verb and its words, as a person types them after `npm run`. */
  readonly args: readonly string[]
  /** The repository whose files the verb reads. */
  readonly folder: string
  /** What makes the rehearsal its AWS. */
  readonly variables: Readonly<Record<string, string>>
  /** shown: on the terminal. read: shown and given back. kept: given back alone. */
  readonly output: 'shown' | 'read' | 'kept'
  /** Where it is shown: standard error when standard output carries a document for programs. */
  readonly stream?: NodeJS.WriteStream
}

export type VerbResult = { readonly exitCode: number; readonly printed: string }

const SCRIPTS_FOLDER = join(import.meta.dirname, '../..')

/** Runs one verb as a process of its own: the very script that a person would run. */
export function runVerb({
  args: [verb = '', ...words],
  folder,
  variables,
  output,
  stream = process.stdout,
}: VerbOptions): Promise<VerbResult> {
  const colour = output === 'read' && stream.isTTY ? { FORCE_COLOR: '1' } : {}
  const program = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(SCRIPTS_FOLDER, `${verb}.ts`), ...words],
    {
      cwd: folder,
      env: { ...withoutAws(process.env), ...variables, ...colour },
      stdio: ['ignore', output === 'shown' ? stream : 'pipe', output === 'kept' ? 'pipe' : 'inherit'],
    },
  )
  let printed = ''
  for (const source of [program.stdout, program.stderr])
    source?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (output === 'read') stream.write(text)
    })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code, signal) => resolve({ exitCode: code ?? (signal === 'SIGINT' ? 130 : 1), printed }))
  })
}

/** A profile, a session token or an endpoint of the person's shell would lead the verbs elsewhere. */
function withoutAws(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('AWS_')))
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type VerbOrder = {
  /** The verb and its words, as a person types them after `npm run`. */
  readonly words: readonly string[]
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  /** Read what it prints, beside showing it. */
  readonly read: boolean
  /** Show on standard error, because standard output carries one JSON document. */
  readonly quiet: boolean
}

export type Run = { readonly exitCode: number; readonly printed: string }

const SCRIPTS = join(import.meta.dirname, '../..')

/** Runs one verb as a process of its own, the very script that a person would run. */
export function runVerb({ words: [verb = '', ...words], folder, environment, read, quiet }: VerbOrder): Promise<Run> {
  const output = quiet ? process.stderr : process.stdout
  const program = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(SCRIPTS, `${verb}.ts`), ...words],
    {
      cwd: folder,
      env: { ...environment, ...(read && output.isTTY ? { FORCE_COLOR: '1' } : {}) },
      stdio: ['ignore', read ? 'pipe' : output, 'inherit'],
    },
  )
  let printed = ''
  program.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    output.write(text)
  })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code, signal) => resolve({ exitCode: code ?? (signal === 'SIGINT' ? 130 : 1), printed }))
  })
}

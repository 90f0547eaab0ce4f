import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Scenario } from './scenario.ts'

const TIME_LIMIT = 300_000
const LINES = 25

export type ScenarioResult = {
  readonly title: string
  readonly seconds: number
  /** The last lines of the output; undefined if every command succeeded. */
  readonly failure: string | undefined
}

type ScenarioOptions = {
  /** The variables that the scenario has before it reads those of the file. */
  readonly shell: Readonly<Record<string, string>>
  /** The file with the printed variables; undefined for a scenario that starts a server itself. */
  readonly variablesFile?: string
}

/** Runs one scenario in a folder of its own, which is its home, too. */
export async function runScenario(
  { title, files, commands }: Scenario,
  { shell, variablesFile }: ScenarioOptions,
): Promise<ScenarioResult> {
  const folder = await mkdtemp(join(tmpdir(), 'client-'))
  const start = performance.now()
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const first = variablesFile === undefined ? '' : `. '${variablesFile}'\n`
    const failure = await run(`set -x\n${first}${commands}`, folder, { ...shell, HOME: folder })
    return { title, seconds: (performance.now() - start) / 1000, failure }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string | undefined> {
  const options = { cwd, env, timeout: TIME_LIMIT, maxBuffer: 64 * 1024 * 1024 }
  return new Promise(resolve => {
    execFile('sh', ['-eu', '-c', script], options, (error, stdout, stderr) => {
      const output = `${stdout}\n${stderr}`.trim().split('\n').slice(-LINES).join('\n')
      resolve(
        error
          ? `${output}\n${error.killed ? `no end after ${TIME_LIMIT / 1000} s` : `exit code ${error.code}`}`
          : undefined,
      )
    })
  })
}

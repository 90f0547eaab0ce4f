import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'
import { type FoundPython, findPython, PYTHON_VARIABLE, type RunForOutput } from './findPython.ts'
import { ROOT } from './installationFolder.ts'

/** Names a Chromium to use in place of the packaged one. */
export const CHROMIUM_VARIABLE = 'APP_CHROMIUM'

export type Machine = {
  readonly python: Extract<FoundPython, { kind: 'found' }>
  /** The Python of the repository's own tools: its pip installs uv. */
  readonly toolPython: string
  /** The Chromium that a variable names. */
  readonly chromium: string | undefined
}

export type MachineFacts = {
  readonly platform: NodeJS.Platform
  readonly architecture: NodeJS.Architecture
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly run: RunForOutput
  readonly exists: (file: string) => boolean
}

const THIS_MACHINE: MachineFacts = {
  platform: process.platform,
  architecture: process.arch,
  variables: process.env,
  run: (command, args) => {
    const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 })
    return status === 0 ? stdout : undefined
  },
  exists: existsSync,
}

/**
 * The parts of the machine that the installation builds upon.
 * @throws Problem that names everything the machine lacks
 */
export function inspectMachine(
  { needsBrowser }: { readonly needsBrowser: boolean },
  facts: MachineFacts = THIS_MACHINE,
): Machine {
  const { platform, architecture, variables, run, exists } = facts
  const lacks: string[] = []
  if (platform !== 'linux' && platform !== 'darwin')
    lacks.push(`An operating system with packages of PostgreSQL and Valkey: this is ${platform}. Use Linux or macOS.`)

  const toolPython = join(ROOT, '.venv', 'bin', 'python')
  if (!exists(toolPython)) lacks.push("The Python tools of this repository. Run 'npm run set-up'.")

  const python = findPython(variables, run)
  if (python.kind === 'missing') lacks.push(missingPython(python.seen, variables[PYTHON_VARIABLE]))

  const chromium = variables[CHROMIUM_VARIABLE]
  if (needsBrowser && chromium && !exists(chromium))
    lacks.push(`The Chromium that ${CHROMIUM_VARIABLE} names: '${chromium}' does not exist. Correct the variable.`)
  if (needsBrowser && !chromium && !(platform === 'linux' && architecture === 'x64'))
    lacks.push(
      `A Chromium: the packaged one is for Linux on x64, and this is ${platform} on ${architecture}. Install Chrome or Chromium, and set ${CHROMIUM_VARIABLE} to its file.`,
    )

  if (lacks.length > 0 || python.kind === 'missing') throw lackingMachine(lacks)
  return { python, toolPython, chromium }
}

/** A list with a line for each thing that is lacking. */
export function lackingMachine(lacks: readonly string[]): Problem {
  return new Problem('The machine lacks what the application proof builds upon.', {
    findings: lacks.map(message => ({ level: 'error', rule: 'machine/lacks', message })),
    todo: 'Then run the command again.',
  })
}

function missingPython(seen: readonly string[], chosen: string | undefined): string {
  const found = seen.length > 0 ? `found: ${seen.join(', ')}` : 'no interpreter runs'
  return chosen
    ? `Python 3.11 or 3.12 for Open WebUI under the name '${chosen}', which ${PYTHON_VARIABLE} gives (${found}). Correct the variable.`
    : `Python 3.11 or 3.12 for Open WebUI (${found}). Install one, such as the package python3.12 or python3.11 of your system, or set ${PYTHON_VARIABLE} to the file of one.`
}

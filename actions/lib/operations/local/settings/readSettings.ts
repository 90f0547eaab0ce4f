import { EXAMPLE_SETTINGS_FILE, SETTINGS_FILE } from '../../../model/local/localProfile.ts'
import { nearest } from '../../../model/nearest.ts'
import type { Finding } from '../../../model/problem.ts'
import type { LocalRunTools, ShellVariables } from '../localTools.ts'
import { parseSettings, type Setting } from './settingsFile.ts'

export type Settings = {
  /** False if there is no docker/.env. */
  readonly hasFile: boolean
  /** In the order of the file. */
  readonly inFile: readonly Setting[]
  /** About the file's lines. */
  readonly findings: readonly Finding[]
  /** The value that compose uses: the shell's, else the file's. Undefined if neither has the variable. */
  readonly find: (name: string) => Setting | undefined
  /** The values of docker/.env.example by name; '' for those that it leaves open. */
  readonly examples: ReadonlyMap<string, string>
}

export async function readSettings(
  shell: ShellVariables,
  { workspace }: Pick<LocalRunTools, 'workspace'>,
): Promise<Settings> {
  const hasFile = await workspace.exists(SETTINGS_FILE)
  const { settings: inFile, findings } = parseSettings(hasFile ? await workspace.readText(SETTINGS_FILE) : '')
  const examples = examplesIn(await workspace.readText(EXAMPLE_SETTINGS_FILE))
  return {
    hasFile,
    inFile,
    findings: [...findings, ...unknownNames(inFile, [...examples.keys()])],
    examples,
    find: name => {
      const value = shell[name]
      if (value !== undefined) return { name, value, location: undefined }
      return inFile.findLast(setting => setting.name === name)
    },
  }
}

/** A line of the example is a comment, so that a copy of the file sets nothing. */
function examplesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

function unknownNames(settings: readonly Setting[], known: readonly string[]): readonly Finding[] {
  return settings
    .filter(({ name }) => !known.includes(name))
    .map(({ name, location }) => {
      const near = nearest(name, known)
      return {
        level: 'error',
        rule: 'settings/unknown-variable',
        message: `Unknown variable '${name}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`,
        todo: `Correct or delete the line; ${EXAMPLE_SETTINGS_FILE} has every variable.`,
        ...(location && { location }),
      } as const
    })
}

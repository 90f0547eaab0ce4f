import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StepFailure } from './stepFailure.ts'

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files */
const FILES = {
  outputs: 'GITHUB_OUTPUT',
  variables: 'GITHUB_ENV',
  state: 'GITHUB_STATE',
  paths: 'GITHUB_PATH',
  summary: 'GITHUB_STEP_SUMMARY',
} as const
const MAX_SUMMARY_BYTES = 1024 * 1024

/** The contents of the files of a step. */
export type FileCommands = {
  readonly outputs: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Folders to put before those of PATH. */
  readonly paths: readonly string[]
  readonly summary: string
}

export type CommandFiles = {
  /** The variables that name the files. */
  readonly names: Readonly<Record<string, string>>
  /**
   * Reads the files and removes them.
   * @throws StepFailure for a file that the runner cannot read
   */
  readonly read: () => Promise<FileCommands>
}

/** The files of one step, in a new folder. */
export async function createCommandFiles(folder: string): Promise<CommandFiles> {
  await mkdir(folder, { recursive: true })
  const pathOf = (name: string) => join(folder, name)
  for (const name of Object.keys(FILES)) await writeFile(pathOf(name), '')
  const textOf = (name: keyof typeof FILES) => readFile(pathOf(name), 'utf8')
  return {
    names: Object.fromEntries(Object.entries(FILES).map(([name, variable]) => [variable, pathOf(name)])),
    read: async () => {
      const variables = entriesIn(await textOf('variables'), 'env')
      if (variables.NODE_OPTIONS !== undefined)
        throw new StepFailure("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
      const contents = {
        outputs: entriesIn(await textOf('outputs'), 'output'),
        variables,
        state: entriesIn(await textOf('state'), 'state'),
        paths: (await textOf('paths')).split(/\r?\n/).filter(Boolean),
        summary: await textOf('summary'),
      }
      await rm(folder, { recursive: true })
      const kilobytes = Math.ceil(Buffer.byteLength(contents.summary) / 1024)
      if (kilobytes * 1024 > MAX_SUMMARY_BYTES)
        throw new StepFailure(
          `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kilobytes}k.`,
        )
      return contents
    },
  }
}

/** `name=value` and `name<<DELIMITER` with several lines. A later value replaces an earlier one. */
export function entriesIn(text: string, command: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/)
  const entries: Record<string, string> = {}
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const [, name = '', operator, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? []
    if (name === '') throw invalidFile(command, `Invalid format '${line}'`)
    if (operator === '=') entries[name] = rest
    else {
      const end = lines.indexOf(rest)
      if (end < 0) throw invalidFile(command, `Invalid value. Matching delimiter not found '${rest}'`)
      entries[name] = lines.splice(0, end).join('\n')
      lines.shift()
    }
  }
  return entries
}

function invalidFile(command: string, reason: string): StepFailure {
  return new StepFailure(`Unable to process file command '${command}' successfully. ${reason}`)
}

import { readFileSync } from 'node:fs'
import { COMMANDS } from '../../../scripts/command/catalogue/commands.ts'
import { flagsOf, toolFlagsOf } from '../../../scripts/command/command.ts'

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
/** Every verb has these. */
const COMMON_FLAGS = ['--help', '--json']

/** The defects of an `npm run …` of a page: a script or a flag that does not exist. */
export function problemsOfNpmCommand(command: string): readonly string[] {
  const [, ...words] = command.split(/\s+/)
  const [run, verb = '', separator, ...args] = words.filter(word => word !== '-s')
  if (run !== 'run' || (!(verb in scripts) && !/^<.*>$/.test(verb))) return [`'${verb}' is no script of package.json`]
  if (separator === undefined || !(verb in scripts)) return []
  if (separator !== '--') return ["the arguments are without '--'"]
  const flags = args.flatMap(word => /^--[a-z-]+/.exec(word) ?? [])
  return flags
    .filter(flag => !COMMON_FLAGS.includes(flag) && !hasFlag(verb, flag.slice(2)))
    .map(flag => `'${verb}' has no flag '${flag}'`)
}

function hasFlag(name: string, flag: string): boolean {
  const entry = COMMANDS.find(candidate => candidate.name === name)
  if (!entry) return false
  const { command } = entry
  return flag in (command.kind === 'verb' ? flagsOf(command.verb) : toolFlagsOf(command.tool))
}

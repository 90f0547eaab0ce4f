import { existsSync, readFileSync } from 'node:fs'

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

/** True if the file of the verb declares the flag. */
function hasFlag(verb: string, flag: string): boolean {
  const file = `scripts/${verb}.ts`
  return existsSync(file) && new RegExp(`[\\s{]'?${flag}'?: (?:\\{|\\w+Flag\\()`).test(readFileSync(file, 'utf8'))
}

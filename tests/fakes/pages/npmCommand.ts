import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

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

/** True if the file that the script runs, or a file beside it that it imports, declares the flag. */
function hasFlag(verb: string, flag: string): boolean {
  const file = /tsx (\S+\.ts)/.exec(scripts[verb] ?? '')?.[1] ?? `scripts/${verb}.ts`
  if (!existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(/from '(\.\/[^']+)'/g)].map(([, path = '']) => join(dirname(file), path))
  const declaration = new RegExp(`[\\s{]'?${flag}'?: (?:\\{|\\w+Flag\\()`)
  return [file, ...imports].some(each => declaration.test(each === file ? text : readFileSync(each, 'utf8')))
}

import type { Flag } from './command.ts'
import { usageProblem } from './parseArguments.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** Settings that npm has itself: they may come from a file `.npmrc` or from the environment of a job. */
const SETTINGS_OF_NPM: readonly string[] = ['help', 'json', 'long', 'only', 'yes']

/**
 * npm keeps the flags that stand before the first `--` for itself: with `npm run bootstrap dev --check` the verb would get `dev`
 * alone, and prepare the account instead of reporting. npm passes them on as variables.
 * @throws Problem of kind usage with the command that is meant
 */
export function refuseFlagsOfNpm(
  { name, flags }: { readonly name: string; readonly flags: Readonly<Record<string, Flag>> },
  argv: readonly string[],
  variables: Variables,
): void {
  if (variables.npm_lifecycle_event !== name) return
  const kept = Object.entries(flags).filter(
    ([flag]) => !SETTINGS_OF_NPM.includes(flag) && variables[`npm_config_${flag.replaceAll('-', '_')}`],
  )
  if (kept.length === 0) return
  const missing = kept.map(([flag, { value }]) => (value === undefined ? `--${flag}` : `--${flag} ${value}`))
  // A value that stood after a space is among the words, too.
  const [environment] = argv.filter(word => !word.startsWith('-'))
  const words = [...(environment === undefined ? [] : [environment]), ...missing].join(' ')
  throw usageProblem(
    { name },
    `npm kept ${kept.map(([flag]) => `'--${flag}'`).join(' and ')} for itself, because no '--' stands before it. Nothing was touched.`,
    `Run 'npm run ${name} -- ${words}'.`,
  )
}

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
  const isGiven = (flag: string) => argv.some(word => word === `--${flag}` || word.startsWith(`--${flag}=`))
  const kept = Object.entries(flags).flatMap(([flag, { value }]) => {
    const setting = variables[`npm_config_${flag.replaceAll('-', '_')}`]
    return setting && !SETTINGS_OF_NPM.includes(flag) && !isGiven(flag) ? [{ flag, value, setting }] : []
  })
  if (kept.length === 0) return
  // npm passes a value that follows a space as an argument: which of the arguments it is, npm does not say.
  const isMixed = kept.some(({ value, setting }) => value !== undefined && setting === 'true')
  const missing = kept.map(({ flag, value, setting }) => (value === undefined ? `--${flag}` : `--${flag} ${setting}`))
  const words = isMixed ? ['…'] : [...argv, ...missing]
  throw usageProblem(
    { name },
    `npm kept ${kept.map(({ flag }) => `'--${flag}'`).join(' and ')} for itself, because no '--' stands before it. Nothing was touched.`,
    `Write '--' after the name: 'npm run ${name} -- ${words.join(' ')}'.`,
  )
}

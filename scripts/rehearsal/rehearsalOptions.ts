import type { Environment } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Arguments } from '../command/parseArguments.ts'
import type { EmulatedAwsOptions } from '../emulator/aws/startAws.ts'

type RehearsalFlag = 'environment' | 'fail' | 'keep' | 'serve' | 'port' | 'delay' | 'pull-request' | 'into'

export type RehearsalOptions = Omit<EmulatedAwsOptions, 'clock'> & { readonly environment: Environment }

/** Long enough to follow with the eyes, short enough to wait for. */
const DELAY_SECONDS = 0.05

/** @throws Problem of kind usage for a port or a delay that is none, and for flags that do not go together. */
export function rehearsalOptionsOf(words: Arguments<RehearsalFlag>, environment: Environment): RehearsalOptions {
  if (words.has('serve') && (words.has('keep') || words.has('json')))
    throw usageProblem(
      `--serve keeps the server up and prints lines to export: it does not go with --${words.has('keep') ? 'keep' : 'json'}.`,
    )
  for (const flag of ['serve', 'keep', 'port'] as const)
    if (words.has('pull-request') && words.has(flag))
      throw usageProblem(`--pull-request plays from bootstrap to teardown and ends: it does not go with --${flag}.`)
  if (words.has('into') && !words.has('pull-request')) throw usageProblem('--into goes with --pull-request only.')
  return {
    environment,
    account: environment.account,
    region: environment.region,
    port: parseNumber('port', words.text('port') ?? '0', 65_535, Number.isInteger),
    delay: parseNumber('delay', words.text('delay') ?? String(DELAY_SECONDS), 60, Number.isFinite),
    failingResource: words.text('fail'),
  }
}

function parseNumber(flag: RehearsalFlag, text: string, max: number, isValid: (value: number) => boolean): number {
  const value = Number(text)
  if (text.trim() !== '' && isValid(value) && value >= 0 && value <= max) return value
  throw usageProblem(`--${flag} needs a number from 0 to ${max}, but was given '${text}'.`)
}

function usageProblem(message: string): Problem {
  return new Problem(message, { kind: 'usage', todo: `Run 'npm run rehearse -- --help' to see what it takes.` })
}

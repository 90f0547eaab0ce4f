import type { Environment } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Arguments } from '../command/parseArguments.ts'
import type { EmulatedAwsOptions } from '../emulator/aws/startAws.ts'

type RehearsalFlag = 'environment' | 'fail' | 'keep' | 'serve' | 'port' | 'delay' | 'pull-request' | 'into'

export type RehearsalOptions = Omit<EmulatedAwsOptions, 'clock'> & { readonly environment: Environment }

/** Slow enough to read the progress, fast enough to wait for the end. */
const DELAY_SECONDS = 0.05

/** @throws Problem of kind usage for an invalid port or delay, and for flags that exclude each other. */
export function rehearsalOptionsOf(args: Arguments<RehearsalFlag>, environment: Environment): RehearsalOptions {
  for (const flag of ['keep', 'json'] as const)
    if (args.has('serve') && args.has(flag)) throw usageProblem(`--serve cannot be used with --${flag}.`)
  for (const flag of ['serve', 'keep', 'port'] as const)
    if (args.has('pull-request') && args.has(flag)) throw usageProblem(`--pull-request cannot be used with --${flag}.`)
  if (args.has('into') && !args.has('pull-request')) throw usageProblem('--into can be used only with --pull-request.')
  return {
    environment,
    account: environment.account,
    region: environment.region,
    port: parseNumber('port', args.text('port') ?? '0', 65_535, Number.isInteger),
    delay: parseNumber('delay', args.text('delay') ?? String(DELAY_SECONDS), 60, Number.isFinite),
    failingResource: args.text('fail'),
  }
}

function parseNumber(flag: RehearsalFlag, text: string, max: number, isValid: (value: number) => boolean): number {
  const value = Number(text)
  if (text.trim() !== '' && isValid(value) && value >= 0 && value <= max) return value
  throw usageProblem(`--${flag} needs a number from 0 to ${max}, not '${text}'.`)
}

function usageProblem(message: string): Problem {
  return new Problem(message, { kind: 'usage', todo: `Run 'npm run rehearse -- --help' for its flags.` })
}

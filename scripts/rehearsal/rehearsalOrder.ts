import type { Environment } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Arguments } from '../command/parseArguments.ts'
import type { RehearsalOrder } from './startRehearsal.ts'

type Flags = 'environment' | 'fail' | 'keep' | 'serve' | 'port' | 'delay' | 'pull-request' | 'into'

export type StoryOrder = Omit<RehearsalOrder, 'clock'> & { readonly environment: Environment }

/** Long enough to follow with the eyes, short enough to wait for. */
const DELAY_SECONDS = 0.05

/** @throws Problem of kind usage for a port or a delay that is none, and for flags that do not go together. */
export function rehearsalOrderOf(words: Arguments<Flags>, environment: Environment): StoryOrder {
  if (words.has('serve') && (words.has('keep') || words.has('json')))
    throw usage(
      `--serve keeps the server up and prints lines to export: it does not go with --${words.has('keep') ? 'keep' : 'json'}.`,
    )
  for (const flag of ['serve', 'keep', 'port'] as const)
    if (words.has('pull-request') && words.has(flag))
      throw usage(`--pull-request plays from bootstrap to teardown and ends: it does not go with --${flag}.`)
  if (words.has('into') && !words.has('pull-request')) throw usage('--into goes with --pull-request only.')
  return {
    environment,
    account: environment.account,
    region: environment.region,
    port: numberOf('port', words.text('port') ?? '0', 65_535, Number.isInteger),
    delay: numberOf('delay', words.text('delay') ?? String(DELAY_SECONDS), 60, Number.isFinite),
    fail: words.text('fail'),
  }
}

function numberOf(flag: Flags, written: string, most: number, fits: (value: number) => boolean): number {
  const value = Number(written)
  if (written.trim() !== '' && fits(value) && value >= 0 && value <= most) return value
  throw usage(`--${flag} needs a number from 0 to ${most}, but was given '${written}'.`)
}

function usage(message: string): Problem {
  return new Problem(message, { kind: 'usage', todo: `Run 'npm run rehearse -- --help' to see what it takes.` })
}

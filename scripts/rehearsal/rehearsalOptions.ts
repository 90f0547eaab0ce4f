import type { Environment } from '#lib/model/environment.ts'
import { parseDuration } from '#lib/shell/parseDuration.ts'
import { type Arguments, usageProblem } from '../command/parseArguments.ts'
import type { EmulatedAwsOptions } from '../emulator/aws/startAws.ts'

type RehearsalFlag = 'environment' | 'fail' | 'keep' | 'serve' | 'port' | 'delay' | 'pull-request' | 'into'

const REHEARSE = { name: 'rehearse' }

export type RehearsalOptions = Omit<EmulatedAwsOptions, 'clock'> & { readonly environment: Environment }

/** A reader can follow the events, and does not have to wait. */
const DELAY = '50ms'
const MAXIMUM_DELAY_SECONDS = 60

/** @throws Problem of kind usage for an invalid port or delay, and for flags that exclude each other. */
export function rehearsalOptionsOf(args: Arguments<RehearsalFlag>, environment: Environment): RehearsalOptions {
  if (args.has('serve') && (args.has('keep') || args.has('json')))
    throw usageProblem(REHEARSE, `Flags '--serve' and '--${args.has('keep') ? 'keep' : 'json'}' exclude each other.`)
  for (const flag of ['serve', 'keep', 'port'] as const)
    if (args.has('pull-request') && args.has(flag))
      throw usageProblem(REHEARSE, `Flags '--pull-request' and '--${flag}' exclude each other.`)
  if (args.has('into') && !args.has('pull-request'))
    throw usageProblem(REHEARSE, "Flag '--into' needs '--pull-request'.")
  return {
    environment,
    account: environment.account,
    region: environment.region,
    port: portOf(args.text('port') ?? '0'),
    delay: delayOf(args.text('delay') ?? DELAY),
    failingResource: args.text('fail'),
  }
}

function delayOf(text: string): number {
  const seconds = parseDuration('--delay', text)
  if (seconds <= MAXIMUM_DELAY_SECONDS) return seconds
  throw usageProblem(REHEARSE, `Invalid value '${text}' for '--delay': expected at most ${MAXIMUM_DELAY_SECONDS}s.`)
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw usageProblem(REHEARSE, `Invalid value '${text}' for '--port': expected a number from 0 to 65535.`)
}

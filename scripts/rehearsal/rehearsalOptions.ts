import type { Environment } from '#lib/model/environment.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import { parseDuration } from '#lib/shell/parseDuration.ts'
import { type Arguments, usageProblem } from '../command/parseArguments.ts'
import { describeEmulatedServices } from '../emulator/aws/emulatedServices.ts'
import { parseFaults } from '../emulator/aws/faults/parseFaults.ts'
import type { FaultFile } from '../emulator/aws/faults/rules.ts'
import type { EmulatedAwsOptions } from '../emulator/aws/startAws.ts'
import { PORTS_IN_USE } from '../emulator/aws/startServers.ts'

type RehearsalFlag =
  | 'environment'
  | 'fail'
  | 'keep'
  | 'serve'
  | 'permissions'
  | 'port'
  | 'variables'
  | 'delay'
  | 'faults'
  | 'pull-request'
  | 'into'

const REHEARSE = { name: 'rehearse' }

export type RehearsalOptions = Omit<EmulatedAwsOptions, 'clock' | 'onFault'> & {
  readonly environment: Environment
  readonly faults: FaultFile
  /** The file for the variables of a client, while the server runs. */
  readonly variablesFile: string | undefined
}

/** A reader can follow the events, and does not have to wait. */
const DELAY = '50ms'
const MAXIMUM_DELAY_SECONDS = 60

/** @throws Problem of kind usage for an invalid port or delay, and for flags that exclude each other. */
export function rehearsalOptionsOf(
  args: Arguments<RehearsalFlag>,
  environment: Environment,
  faults: FaultFile,
): RehearsalOptions {
  if (args.has('serve') && (args.has('keep') || args.has('json')))
    throw usageProblem(REHEARSE, `Flags '--serve' and '--${args.has('keep') ? 'keep' : 'json'}' exclude each other.`)
  for (const flag of ['serve', 'keep', 'port', 'faults'] as const)
    if (args.has('pull-request') && args.has(flag))
      throw usageProblem(REHEARSE, `Flags '--pull-request' and '--${flag}' exclude each other.`)
  if (args.has('into') && !args.has('pull-request'))
    throw usageProblem(REHEARSE, "Flag '--into' needs '--pull-request'.")
  if (args.has('variables') && !args.has('serve') && !args.has('keep'))
    throw usageProblem(REHEARSE, "Flag '--variables' needs '--serve' or '--keep'.")
  if (args.has('permissions') && !args.has('serve'))
    throw usageProblem(REHEARSE, "Flag '--permissions' needs '--serve': a rehearsal always asks for permission.")
  return {
    environment,
    account: environment.account,
    region: environment.region,
    port: portOf(args.text('port') ?? '0'),
    delay: delayOf(args.text('delay') ?? DELAY),
    // A rehearsal of ours asks for permission; a server for the commands and templates of others does so on request.
    permissions: !args.has('serve') || args.has('permissions'),
    hostedZones: zonesFor(environment),
    faults,
    variablesFile: args.text('variables'),
  }
}

/** The environment's own zones, the public and the private one, which hold its host name. */
function zonesFor({ parameters: { HostedZoneId, PrivateHostedZoneId, DomainName: domain = '' } }: Environment) {
  const name = domain.slice(domain.indexOf('.') + 1)
  return [HostedZoneId, PrivateHostedZoneId].flatMap(id => (id && name ? [{ id, name }] : []))
}

/** The faults of --faults, and of --fail, which stands for one of them. @throws Problem of kind usage for an invalid file. */
export async function readFaults(
  args: Arguments<RehearsalFlag>,
  { account, region }: Pick<Environment, 'account' | 'region'>,
  { workspace, schemas, clock }: Pick<LocalTools, 'workspace' | 'schemas' | 'clock'>,
): Promise<FaultFile> {
  const file = args.text('faults')
  const resource = args.text('fail')
  const services = describeEmulatedServices({ account, region }, clock)
  const faults =
    file === undefined ? { rules: [] } : await parseFaults(await workspace.readTemplate(file), schemas, services)
  if (resource === undefined) return faults
  return { ...faults, rules: [...faults.rules, { effect: { kind: 'resource-failure', resource } }] }
}

function delayOf(text: string): number {
  // A number alone is seconds, as in the flags of other servers.
  const seconds = parseDuration('--delay', /^\d+$/.test(text) ? `${text}s` : text)
  if (seconds <= MAXIMUM_DELAY_SECONDS) return seconds
  throw usageProblem(REHEARSE, `Invalid value '${text}' for '--delay': expected at most ${MAXIMUM_DELAY_SECONDS}s.`)
}

/** The highest port whose next ones exist, too. */
const LAST_PORT = 65_535 - (PORTS_IN_USE - 1)

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= LAST_PORT) return port
  throw usageProblem(REHEARSE, `Invalid value '${text}' for '--port': expected a number from 0 to ${LAST_PORT}.`)
}

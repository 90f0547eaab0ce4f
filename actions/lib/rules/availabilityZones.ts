import type { Environment } from '../model/environment.ts'
import type { Finding } from '../model/problem.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'
import { type ParameterSource, parameterSource, parameterWithFile } from './parameters/parameterSource.ts'
import type { EnvironmentRule } from './rule.ts'

const PARAMETERS = ['ZoneA', 'ZoneB']

/** Zones that lack what the stack needs, by their ids: the names of zones differ by account. */
type Lack = {
  readonly zones: readonly string[]
  /** `without Fargate`. */
  readonly without: string
  /** The parameter that makes the stack need it, with its value then; undefined if every stack does. */
  readonly neededBy?: readonly [name: string, value: string]
}

const LACKS: readonly Lack[] = [
  {
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate-Regions.html
    zones: ['usw1-az2', 'apne1-az3'],
    without: 'without Fargate',
  },
  {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
    zones: ['use1-az3', 'usw1-az2', 'apne1-az3', 'cac1-az3'],
    without: 'without VPC origins of CloudFront',
    neededBy: ['DomainName', ''],
  },
]

const DIRECTIONS: Readonly<Record<string, string>> = {
  central: 'c',
  east: 'e',
  gov: 'g',
  north: 'n',
  northeast: 'ne',
  northwest: 'nw',
  south: 's',
  southeast: 'se',
  southwest: 'sw',
  west: 'w',
}

/** `euc1` of `eu-central-1`: the ids of a region's zones begin so. Undefined for a region whose words are new. */
function zonePrefixOf(region: string): string | undefined {
  const [area = '', ...words] = region.split('-')
  const number = words.pop() ?? ''
  const directions = words.map(word => DIRECTIONS[word])
  return directions.includes(undefined) ? undefined : `${area}${directions.join('')}${number}`
}

/** Zones of another region, and zones that lack what the stack needs, which CloudFormation would choose or accept. */
export const availabilityZones: EnvironmentRule = (environment, stack) => {
  const { region } = environment
  const prefix = zonePrefixOf(region)
  const zones = PARAMETERS.flatMap(name => parameterSource(name, environment, stack) ?? [])
  // The zones of an existing VPC are those of its subnets.
  const hasOwnVpc = (stack.parameters.ExistingVpcId ?? '') === ''
  if (prefix === undefined || zones.length < PARAMETERS.length || !hasOwnVpc) return []
  const lacks = LACKS.flatMap(lack => neededLack(lack, environment, stack) ?? [])
  const given = zones.filter(({ value }) => value !== '')
  if (given.length === 0)
    return lacks.flatMap((lack, index) => {
      const before = lacks.slice(0, index).flatMap(({ zones: named }) => named)
      const rest = { ...lack, zones: lack.zones.filter(zone => !before.includes(zone)) }
      return chosenZone(rest, { environment, prefix }) ?? []
    })
  return given.flatMap(zone =>
    zone.value.startsWith(`${prefix}-`)
      ? lacks
          .filter(({ zones: without }) => without.includes(zone.value))
          .slice(0, 1)
          .map(lack => lackingZone(zone, lack))
      : [zoneElsewhere(zone, { environment, prefix })],
  )
}

/** A lack with the parameter that makes it matter; undefined if the stack does not need what the zones lack. */
type NeededLack = Lack & { readonly need: ParameterSource | undefined }

function neededLack(lack: Lack, environment: Environment, stack: ResolvedStack): NeededLack | undefined {
  if (!lack.neededBy) return { ...lack, need: undefined }
  const [name, value] = lack.neededBy
  const need = parameterSource(name, environment, stack)
  return need?.value === value ? { ...lack, need } : undefined
}

type Region = { readonly environment: Environment; readonly prefix: string }

function zoneElsewhere(zone: ParameterSource, { environment: { region }, prefix }: Region): Finding {
  return {
    level: 'error',
    rule: 'environment/zone',
    message: `Parameter '${zone.name}' is '${zone.value}', which is no zone of region '${region}': its ids begin with '${prefix}-'.`,
    todo: `List them with '${listCommand(region)}'.`,
    location: zone.location,
  }
}

function lackingZone(zone: ParameterSource, { without, need }: NeededLack): Finding {
  const reason = need ? `, which ${parameterWithFile(need)} needs` : ''
  return {
    level: 'error',
    rule: 'environment/zone',
    message: `${parameterWithFile(zone)} is a zone ${without}${reason}.`,
    todo: 'Choose another zone of the region.',
    location: zone.location,
  }
}

/** Without zones in the files, the account's first two are taken. */
function chosenZone({ zones, without, need }: NeededLack, { environment, prefix }: Region): Finding | undefined {
  const { region } = environment
  const lacking = zones.filter(zone => zone.startsWith(`${prefix}-`))
  if (lacking.length === 0) return undefined
  const reason = need ? `, which ${parameterWithFile(need)} needs` : ''
  return {
    level: 'warning',
    rule: 'environment/zone',
    message: `Region '${region}' has a zone ${without} (${lacking.join(', ')})${reason}, and without ZoneA and ZoneB the stack may get it.`,
    todo: `Set both to other zones: '${listCommand(region)}'.`,
    location: environment.locationOf(['region']),
  }
}

function listCommand(region: string): string {
  return `aws ec2 describe-availability-zones --region ${region} --query "AvailabilityZones[].ZoneId"`
}

import type { Finding } from '../model/problem.ts'
import type { EnvironmentRule } from './rule.ts'

const PARAMETERS = ['ZoneA', 'ZoneB']

/**
 * Zones in which Fargate starts no task, by their ids: the names of zones differ by account.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate-Regions.html
 */
const WITHOUT_FARGATE: ReadonlySet<string> = new Set(['usw1-az2', 'apne1-az3'])

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

/** Zones of another region, and zones without Fargate, which CloudFormation would choose or accept. */
export const availabilityZones: EnvironmentRule = (environment, stack) => {
  const { region } = environment
  const prefix = zonePrefixOf(region)
  if (prefix === undefined || !PARAMETERS.every(name => name in stack.parameters)) return []
  const without = [...WITHOUT_FARGATE].filter(zone => zone.startsWith(`${prefix}-`))
  const found = PARAMETERS.flatMap((name): readonly Finding[] => {
    const zone = String(stack.parameters[name])
    const location = environment.locationOf(['parameters', name])
    if (zone === '') return []
    if (!zone.startsWith(`${prefix}-`))
      return [
        {
          level: 'error',
          rule: 'environment/zone',
          message: `Parameter '${name}' is '${zone}', which is no zone of region '${region}': its ids begin with '${prefix}-'.`,
          todo: `List them with 'aws ec2 describe-availability-zones --region ${region} --query "AvailabilityZones[].ZoneId"'.`,
          location,
        },
      ]
    if (!WITHOUT_FARGATE.has(zone)) return []
    const message = `Parameter '${name}' is '${zone}', where Fargate starts no task.`
    return [{ level: 'error', rule: 'environment/zone', message, todo: 'Choose another zone of the region.', location }]
  })
  if (without.length === 0 || stack.parameters.ZoneA !== '') return found
  return [
    {
      level: 'warning',
      rule: 'environment/zone',
      message: `Region '${region}' has a zone without Fargate (${without.join(', ')}), and without ZoneA and ZoneB the stack may get it.`,
      todo: `Set both to other zones: 'aws ec2 describe-availability-zones --region ${region} --query "AvailabilityZones[].ZoneId"'.`,
      location: environment.locationOf(['region']),
    },
  ]
}

import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { EnvironmentRule } from '../rule.ts'
import { type Ipv4Range, includesRange, ipv4RangeOf, rangesOverlap } from './ipv4Range.ts'
import { type ParameterSource, parameterSource, parameterWithFile } from './parameterSource.ts'

const SUBNETS = ['PublicSubnetACidr', 'PublicSubnetBCidr', 'PrivateSubnetACidr', 'PrivateSubnetBCidr']
const RULE = 'environment/range'

/**
 * Ranges that EC2 refuses, or takes as others than those in the file: subnets outside of the VPC or over each other, a range
 * that begins in its middle, a range twice.
 */
export const networkRanges: EnvironmentRule = (environment, stack) => {
  const sourceOf = (name: string) => sourcesOf(name, environment, stack)
  const allowed = sourceOf('AllowedCidrs')
  // An existing VPC has its own range and subnets; those of the parameters are not used.
  const isExisting = (stack.parameters.ExistingVpcId ?? '') !== ''
  const [vpc] = sourceOf(isExisting ? 'ExistingVpcCidr' : 'VpcCidr')
  const subnets = isExisting ? [] : SUBNETS.flatMap(sourceOf)
  return [
    ...[...allowed, ...(vpc ? [vpc] : []), ...subnets].flatMap(notNormalized),
    ...repeated(allowed),
    ...subnets.flatMap(subnet => (vpc ? outside(subnet, vpc) : [])),
    ...subnets.flatMap((subnet, index) => subnets.slice(0, index).flatMap(other => overlap(subnet, other))),
  ]
}

type Source = ParameterSource & { readonly range: Ipv4Range }

/** The ranges of a parameter; what is none is refused by the pattern of the parameter. */
function sourcesOf(name: string, environment: Environment, stack: ResolvedStack): readonly Source[] {
  const source = parameterSource(name, environment, stack)
  return (source?.value.split(',') ?? []).flatMap(text => {
    const range = ipv4RangeOf(text)
    return source && range ? [{ ...source, range }] : []
  })
}

function notNormalized({ range, ...source }: Source): readonly Finding[] {
  if (range.text === range.normalized) return []
  const message = `${parameterWithFile(source)} has the range ${range.text}, which begins in its middle: AWS makes ${range.normalized} of it.`
  return [{ level: 'error', rule: RULE, message, todo: `Write ${range.normalized}.`, location: source.location }]
}

function repeated(sources: readonly Source[]): readonly Finding[] {
  return sources.flatMap(({ range, ...source }, index): readonly Finding[] => {
    if (!sources.slice(0, index).some(other => other.range.normalized === range.normalized)) return []
    const message = `${parameterWithFile(source)} has the range ${range.normalized} twice, and EC2 refuses a rule that exists.`
    return [{ level: 'error', rule: RULE, message, todo: 'Remove one of them.', location: source.location }]
  })
}

function outside(subnet: Source, vpc: Source): readonly Finding[] {
  if (includesRange(vpc.range, subnet.range)) return []
  const message = `${parameterWithFile(subnet)} is not within ${parameterWithFile(vpc)}.`
  const todo = `Set '${subnet.name}' to a part of ${vpc.range.normalized}.`
  return [{ level: 'error', rule: RULE, message, todo, location: firstSet(subnet, vpc).location }]
}

function overlap(subnet: Source, other: Source): readonly Finding[] {
  if (!rangesOverlap(subnet.range, other.range)) return []
  const message = `${parameterWithFile(subnet)} and ${parameterWithFile(other)} have addresses in common.`
  const todo = 'Give each subnet a range of its own.'
  return [{ level: 'error', rule: RULE, message, todo, location: firstSet(subnet, other).location }]
}

/** The one that a file of the environment sets, where the reader can edit it. */
function firstSet(first: Source, second: Source): Source {
  return first.isDefault && !second.isDefault ? second : first
}

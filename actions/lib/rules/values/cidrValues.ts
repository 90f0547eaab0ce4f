import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { resourcesIn } from '../controls/values.ts'
import { type Ipv4Range, includesRange, ipv4RangeOf, rangesOverlap } from '../parameters/ipv4Range.ts'
import type { EnvironmentRule } from '../rule.ts'
import { type ReachedValue, reachedValues, sourceOf } from './reachedValue.ts'

const RULE = 'environment/range'
/** `CidrBlock`, `CidrIp`, `DestinationCidrBlock`, `ClientCidrBlock`, `Cidr`; not those of IPv6, and not the names of lists. */
const RANGE = /(?:^|\/)(?!.*v6)\w*cidr(?:ip|block)?s?$/i
const VPC = 'AWS::EC2::VPC'
const SUBNET = 'AWS::EC2::Subnet'
const MORE_ADDRESSES = 'AWS::EC2::VPCCidrBlock'

/** Ranges of addresses that EC2 refuses, in any template: text that is none, a wrong size, subnets outside of their VPC or over each other. */
export const cidrValues: EnvironmentRule = (environment, stack) => {
  const ranges = reachedValues(stack).filter(({ property }) => RANGE.test(property))
  const findingAt = (value: ReachedValue, clause: (words: string) => string, todo: string): Finding => {
    const { words, location } = sourceOf(value, environment, stack)
    return { level: 'error', rule: RULE, message: clause(words), todo, location }
  }
  const invalid = ranges.flatMap((value): readonly Finding[] => {
    if (value.text.includes(':')) return []
    const range = ipv4RangeOf(value.text)
    if (!range)
      return [
        findingAt(
          value,
          words => `${words} is no range of IPv4 addresses.`,
          'Write four numbers from 0 to 255 and a length from 0 to 32, such as 10.0.0.0/16.',
        ),
      ]
    const { type } = value.found.resource
    const length = Number(range.text.split('/')[1])
    const hasWrongSize = (type === VPC || type === SUBNET) && (length < 16 || length > 28)
    if (!hasWrongSize) return []
    const kind = type === VPC ? 'A VPC' : 'A subnet'
    return [
      findingAt(
        value,
        words => `${words} is too ${length < 16 ? 'large' : 'small'}: ${kind} has a length from /16 to /28.`,
        'Choose another length.',
      ),
    ]
  })
  return [...invalid, ...subnetFindings(ranges, environment, stack)]
}

type Subnet = { readonly value: ReachedValue; readonly range: Ipv4Range; readonly vpc: string }

function subnetFindings(
  ranges: readonly ReachedValue[],
  environment: Environment,
  stack: ResolvedStack,
): readonly Finding[] {
  const known = ranges.flatMap(value => {
    const range = ipv4RangeOf(value.text)
    return range && value.property === 'CidrBlock' ? [{ value, range }] : []
  })
  const subnets: readonly Subnet[] = known.flatMap(({ value, range }) => {
    const vpc = vpcOf(value)
    return value.found.resource.type === SUBNET && vpc !== undefined ? [{ value, range, vpc }] : []
  })
  const findings: Finding[] = []
  const report = (value: ReachedValue, other: ReachedValue, relation: string, todo: string): void => {
    const [own, theirs] = [value, other].map(one => sourceOf(one, environment, stack))
    if (!own || !theirs) return
    // Where the reader can edit it: a default in the template comes last.
    const place = own.parameter?.isDefault && theirs.parameter && !theirs.parameter.isDefault ? theirs : own
    const message = `${own.words} ${relation.replace('…', theirs.words)}.`
    findings.push({ level: 'error', rule: RULE, message, todo, location: place.location })
  }
  for (const [index, { value, range, vpc }] of subnets.entries()) {
    const ofVpc = known.filter(
      ({ value: one }) =>
        (one.found.resource.type === VPC && one.found.path === vpc) ||
        (one.found.resource.type === MORE_ADDRESSES && vpcOf(one) === vpc),
    )
    const [first] = ofVpc
    if (first && !ofVpc.some(one => includesRange(one.range, range)))
      report(value, first.value, 'is not within …', `Choose a part of ${first.range.normalized}.`)
    for (const other of subnets.slice(0, index))
      if (other.vpc === vpc && rangesOverlap(other.range, range))
        report(value, other.value, 'and … have addresses in common', 'Give each subnet a range of its own.')
  }
  return findings
}

/** The path of the VPC in the stack, or the id of one that exists. */
function vpcOf({ found }: ReachedValue): string | undefined {
  const id = found.resource.properties.VpcId
  if (typeof id === 'string') return id
  const [path] = id === undefined ? [] : resourcesIn(id)
  return path
}

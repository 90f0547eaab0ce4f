import type { Finding } from '../../model/problem.ts'
import { scalarTextOf } from '../controls/values.ts'
import type { EnvironmentRule } from '../rule.ts'
import { type ReachedValue, reachedValues, sourceOf } from './reachedValue.ts'

/** `eu-central-1a`, and that of a local zone, which has more behind the region: `us-west-2-lax-1a`. */
const ZONE = /^[a-z]{2}(?:-[a-z]+)+-\d+(?:-[a-z]+-\d+)?[a-z]$/
const MAIL = /^[^\s@<>(),;:\\"[\]]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]+$/

/** Availability zones of another region, records outside of their hosted zone, and addresses that are none, in any template. */
export const addressValues: EnvironmentRule = (environment, stack) =>
  reachedValues(stack).flatMap((value): readonly Finding[] => {
    const problem = zoneProblem(value, environment.region) ?? recordProblem(value) ?? mailProblem(value)
    if (!problem) return []
    const { words, location } = sourceOf(value, environment, stack)
    return [
      { level: 'error', rule: problem.rule, message: `${words} ${problem.clause}.`, todo: problem.todo, location },
    ]
  })

type ValueProblem = { readonly rule: string; readonly clause: string; readonly todo: string }

function zoneProblem({ property, text }: ReachedValue, region: string): ValueProblem | undefined {
  if (!/(?:^|\/)(?:AvailabilityZones?|PreferredAvailabilityZones?|PreferredCacheClusterAZs)$/.test(property))
    return undefined
  if (!ZONE.test(text) || text.startsWith(region)) return undefined
  return {
    rule: 'environment/zone',
    clause: `is no availability zone of region '${region}'`,
    todo: `Choose one that begins with '${region}', or let AWS choose: '!Select [0, !GetAZs ""]'.`,
  }
}

function recordProblem({ found, property, text }: ReachedValue): ValueProblem | undefined {
  const { type, properties } = found.resource
  if (type !== 'AWS::Route53::RecordSet' || property !== 'Name') return undefined
  const zone = scalarTextOf(properties.HostedZoneName)
  if (zone === undefined || zone === '') return undefined
  const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '')
  const isInside = plain(text) === plain(zone) || plain(text).endsWith(`.${plain(zone)}`)
  if (isInside) return undefined
  return {
    rule: 'environment/address',
    clause: `is not below the hosted zone '${zone}' of '${found.path}', and Route 53 refuses the record`,
    todo: `Choose a name that ends with '.${plain(zone)}', or another hosted zone.`,
  }
}

function mailProblem({ found, path, property, text }: ReachedValue): ValueProblem | undefined {
  const { type, properties } = found.resource
  const list = (name: string): unknown => {
    const items = properties[name]
    return Array.isArray(items) ? items[Number(path[1])] : undefined
  }
  const memberOf = (item: unknown, name: string): unknown =>
    typeof item === 'object' && item !== null ? Object.entries(item).find(([key]) => key === name)?.[1] : undefined
  const isMail =
    (type === 'AWS::SNS::Subscription' && property === 'Endpoint' && /^email/.test(String(properties.Protocol))) ||
    (type === 'AWS::SNS::Topic' &&
      property === 'Subscription/Endpoint' &&
      /^email/.test(String(memberOf(list('Subscription'), 'Protocol')))) ||
    (type === 'AWS::Cognito::UserPoolUser' &&
      property === 'UserAttributes/Value' &&
      memberOf(list('UserAttributes'), 'Name') === 'email') ||
    (type === 'AWS::Budgets::Budget' && property.endsWith('Subscribers/Address') && !text.startsWith('arn:'))
  if (!isMail || MAIL.test(text)) return undefined
  return {
    rule: 'environment/address',
    clause: 'is no address of electronic mail',
    todo: "Write one address, such as 'operations@example.com'.",
  }
}

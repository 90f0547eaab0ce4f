import type { Change } from './change.ts'
import { replaces } from './change.ts'
import { entryOf } from './entry.ts'

/** How people notice a change while it is made, though nothing is lost. */
export type Interruption = 'new tasks' | 'database restart' | 'cache restart' | 'new address' | 'gone'

type Cause = { readonly interruption: Interruption; readonly properties: readonly string[] }

/** Properties that AWS changes only with an interruption, by resource type. */
const INTERRUPTING: Readonly<Record<string, Cause>> = {
  // Two versions never share a database, so the old task stops before the new one starts.
  'AWS::ECS::Service': { interruption: 'new tasks', properties: ['TaskDefinition', 'NetworkConfiguration'] },
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html
  'AWS::RDS::DBInstance': {
    interruption: 'database restart',
    properties: ['DBInstanceClass', 'EngineVersion', 'DBParameterGroupName', 'CACertificateIdentifier'],
  },
  'AWS::ElastiCache::ReplicationGroup': {
    interruption: 'cache restart',
    properties: ['CacheNodeType', 'EngineVersion', 'Engine'],
  },
}

/** What stops working for a while when one of these is replaced or removed. */
const REPLACED: Readonly<Record<string, Interruption>> = {
  'AWS::ECS::Service': 'new tasks',
  'AWS::RDS::DBInstance': 'database restart',
  'AWS::ElastiCache::ReplicationGroup': 'cache restart',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'new address',
  'AWS::Cognito::UserPoolDomain': 'new address',
}

/** The interruption that a change brings with it; undefined when nobody notices. */
export function interruptionOf(change: Change): Interruption | undefined {
  if (change.action === 'remove') return entryOf(REPLACED, change.type) ? 'gone' : undefined
  if (replaces(change) && entryOf(REPLACED, change.type)) return entryOf(REPLACED, change.type)
  if (change.action !== 'modify') return undefined
  const cause = entryOf(INTERRUPTING, change.type)
  return change.properties.some(({ path, settled }) => !settled && cause?.properties.includes(path.split('/')[2] ?? ''))
    ? cause?.interruption
    : undefined
}

import type { Change } from '../../model/cloudFormation/change.ts'
import { mayReplace } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'

/** The effect on users while a change is made; no data is lost. */
export type Interruption = 'new tasks' | 'database restart' | 'cache restart' | 'new address' | 'gone'

type Cause = { readonly interruption: Interruption; readonly properties: readonly string[] }

/** Properties that AWS changes only with an interruption, by resource type. */
const INTERRUPTING: Readonly<Record<string, Cause>> = {
  // The parameters that start a deployment; the others apply to the next one.
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
  'AWS::ECS::Service': {
    interruption: 'new tasks',
    properties: [
      'TaskDefinition',
      'NetworkConfiguration',
      'LoadBalancers',
      'ServiceRegistries',
      'PlatformVersion',
      'ForceNewDeployment',
      'ServiceConnectConfiguration',
      'VolumeConfigurations',
      'VpcLatticeConfigurations',
    ],
  },
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

/** The interruption that a replacement brings, by resource type. */
const REPLACED: Readonly<Record<string, Interruption>> = {
  'AWS::ECS::Service': 'new tasks',
  'AWS::RDS::DBInstance': 'database restart',
  'AWS::ElastiCache::ReplicationGroup': 'cache restart',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'new address',
  'AWS::Cognito::UserPoolDomain': 'new address',
}

/** The interruption that a change brings; undefined if users notice nothing. */
export function interruptionOf(change: Change): Interruption | undefined {
  if (change.action === 'remove') return lookup(REPLACED, change.type) ? 'gone' : undefined
  if (mayReplace(change) && lookup(REPLACED, change.type)) return lookup(REPLACED, change.type)
  if (change.action !== 'modify') return undefined
  const cause = lookup(INTERRUPTING, change.type)
  return change.properties.some(
    ({ path, unchanged }) => !unchanged && cause?.properties.includes(path.split('/')[2] ?? ''),
  )
    ? cause?.interruption
    : undefined
}

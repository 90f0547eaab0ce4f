import {
  generatedNameOf,
  nestedStackNameOf,
  RANDOM_LENGTH,
  type UnnamedResource,
} from '../model/cloudFormation/generatedName.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import { type Environment, partitionOf, stackNameOf } from '../model/environment.ts'
import type { Finding } from '../model/problem.ts'
import { quotedList } from '../model/quotedList.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'
import { allowedResources } from './servicePermissions.ts'

/** The action that creates a resource of a type, the property that names it, and its ARN. */
type NamedType = { readonly action: string; readonly property: string; readonly arn: string }

const NAMED_TYPES: Readonly<Record<string, NamedType>> = {
  'AWS::CloudWatch::Alarm': {
    action: 'cloudwatch:PutMetricAlarm',
    property: 'AlarmName',
    arn: 'cloudwatch:R:A:alarm:NAME',
  },
  'AWS::CloudWatch::Dashboard': {
    action: 'cloudwatch:PutDashboard',
    property: 'DashboardName',
    arn: 'cloudwatch::A:dashboard/NAME',
  },
  'AWS::ECS::Cluster': { action: 'ecs:CreateCluster', property: 'ClusterName', arn: 'ecs:R:A:cluster/NAME' },
  'AWS::ElastiCache::ReplicationGroup': {
    action: 'elasticache:CreateReplicationGroup',
    property: 'ReplicationGroupId',
    arn: 'elasticache:R:A:replicationgroup:NAME',
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    action: 'elasticloadbalancing:CreateLoadBalancer',
    property: 'Name',
    arn: 'elasticloadbalancing:R:A:loadbalancer/app/NAME/0123456789abcdef',
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    action: 'elasticloadbalancing:CreateTargetGroup',
    property: 'Name',
    arn: 'elasticloadbalancing:R:A:targetgroup/NAME/0123456789abcdef',
  },
  'AWS::IAM::Role': { action: 'iam:CreateRole', property: 'RoleName', arn: 'iam::A:role/NAME' },
  'AWS::Logs::LogGroup': { action: 'logs:CreateLogGroup', property: 'LogGroupName', arn: 'logs:R:A:log-group:NAME' },
  'AWS::RDS::DBInstance': { action: 'rds:CreateDBInstance', property: 'DBInstanceIdentifier', arn: 'rds:R:A:db:NAME' },
  'AWS::RDS::DBParameterGroup': {
    action: 'rds:CreateDBParameterGroup',
    property: 'DBParameterGroupName',
    arn: 'rds:R:A:pg:NAME',
  },
  'AWS::RDS::DBSubnetGroup': {
    action: 'rds:CreateDBSubnetGroup',
    property: 'DBSubnetGroupName',
    arn: 'rds:R:A:subgrp:NAME',
  },
  'AWS::S3::Bucket': { action: 's3:CreateBucket', property: 'BucketName', arn: 's3:::NAME' },
  'AWS::SNS::Topic': { action: 'sns:CreateTopic', property: 'TopicName', arn: 'sns:R:A:NAME' },
  'AWS::SecretsManager::Secret': {
    action: 'secretsmanager:CreateSecret',
    property: 'Name',
    arn: 'secretsmanager:R:A:secret:NAME-AbCdEf',
  },
}

type Uncovered = {
  readonly path: string
  /** The name without its random end. */
  readonly prefix: string
  /** What the service role may create. */
  readonly patterns: readonly string[]
  /** Characters that the stack's name has too many; undefined if no shorter name is covered either. */
  readonly excess: number | undefined
}

/**
 * Resources whose generated name the service role may not create: CloudFormation shortens long names, and then they no
 * longer begin as the role's statements say. One finding per environment.
 */
export function generatedNameFindings(
  environment: Environment,
  { stack, bootstrap }: { readonly stack: ResolvedStack; readonly bootstrap: ResolvedStack },
): readonly Finding[] {
  const uncovered = resourcesIn(stack, stackNameOf(environment)).flatMap(resource =>
    uncoveredBy(bootstrap, environment, resource),
  )
  const [first, ...others] = uncovered.toSorted((a, b) => (b.excess ?? ALL) - (a.excess ?? ALL))
  if (!first) return []
  const { path, prefix, patterns, excess } = first
  const too = others.length > 0 ? ` The same holds for ${quotedList(others.map(other => other.path))}.` : ''
  return [
    {
      level: 'error',
      rule: 'environment/generated-name',
      message: `CloudFormation would name '${path}' '${prefix}…', but its service role may create ${quotedList(patterns)} alone.${too}`,
      todo:
        excess === undefined
          ? `Add this name to the statements of 'ServiceRole' in ${bootstrap.template.document.file}.`
          : `Shorten the application's or the environment's name by ${excess} ${excess === 1 ? 'character' : 'characters'}.`,
      location: environment.locationOf(['application']),
    },
  ]
}

/** More than any name has. */
const ALL = 1_000

type Candidate = UnnamedResource & { readonly path: string; readonly named: NamedType }

function resourcesIn(stack: ResolvedStack, stackName: string): readonly Candidate[] {
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }): readonly Candidate[] => {
    const named = NAMED_TYPES[type]
    if (!named || properties[named.property] !== undefined) return []
    return [
      { type, logicalId, stackName, named, path: stack.nestedPath ? `${stack.nestedPath}/${logicalId}` : logicalId },
    ]
  })
  const nested = Object.entries(stack.nested).filter(([id]) => stack.resources[id]?.type === NESTED_STACK)
  return [...own, ...nested.flatMap(([id, child]) => resourcesIn(child, nestedStackNameOf(stackName, id)))]
}

function uncoveredBy(bootstrap: ResolvedStack, environment: Environment, resource: Candidate): readonly Uncovered[] {
  const { action, arn } = resource.named
  const root = stackNameOf(environment)
  const patterns = allowedResources(bootstrap, action)
  /** True for the same resource of an environment whose stack has this name. */
  const isCovered = (name: string): boolean => {
    const { prefix, lowerCase } = generatedNameOf({ ...resource, stackName: resource.stackName.replace(root, name) })
    const target = arnOf(arn, environment, `${prefix}${(lowerCase ? 'x' : 'X').repeat(RANDOM_LENGTH)}`)
    return patterns.some(pattern => matches(pattern.replaceAll(root, name), target))
  }
  // A role without the action at all fails for every name, and the tests of the bootstrap template report it.
  if (patterns.length === 0 || isCovered(root)) return []
  const lengths = Array.from({ length: root.length - 1 }, (_, index) => index + 1)
  const excess = lengths.find(length => isCovered(root.slice(0, -length)))
  return [{ path: resource.path, prefix: generatedNameOf(resource).prefix, patterns, excess }]
}

function arnOf(arn: string, { account, region }: Environment, name: string): string {
  const values: Readonly<Record<string, string>> = { R: region, A: account, NAME: name }
  return `arn:${partitionOf(region).partition}:${arn.replace(/\b(?:R|A|NAME)\b/g, word => values[word] ?? word)}`
}

/** The pattern of a policy's resource: `*` is any text and `?` one character. */
function matches(pattern: string, arn: string): boolean {
  const parts = pattern.split(/([*?])/).map(part => {
    if (part === '*') return '.*'
    return part === '?' ? '.' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`, 's').test(arn)
}

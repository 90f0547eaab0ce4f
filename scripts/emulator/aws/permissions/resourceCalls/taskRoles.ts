import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { AuthorizationRequest, TrustRequest } from '../authorization.ts'
import type { HandlerAccount } from './calledResource.ts'
import { parameterRead, secretRead } from './valueReads.ts'
import { textsAt, valuesAt } from './valuesAt.ts'

/** A role that a service assumes, and what it does with it. */
type RoleUse = {
  readonly roleArn: string
  readonly trust: Extract<TrustRequest, { readonly kind: 'service' }>
  readonly requests: readonly AuthorizationRequest[]
}

/**
 * The calls that the roles of a task definition must be allowed before a task of it runs: ECS reads the secrets and writes the log with the
 * execution role, and mounts file systems with the task role (ECS developer guide, task_execution_IAM_role and
 * efs-volumes; EFS user guide, iam-access-control-nfs-efs).
 */
export function taskRoleUsesOf(taskDefinition: JsonMap, account: HandlerAccount): readonly RoleUse[] {
  const { partition, region, account: id } = account
  const context = {
    'aws:SourceAccount': id,
    'aws:SourceArn': `arn:${partition}:ecs:${region}:${id}:task/*`,
  }
  const trust = { kind: 'service', service: 'ecs-tasks.amazonaws.com', context } as const
  const containers = valuesAt(taskDefinition, 'ContainerDefinitions').filter(isMap)
  const execution = containers.flatMap(container => [
    ...textsAt(container, 'Secrets.ValueFrom').map(source => sourceRead(source, account)),
    ...logWrites(container, account),
  ])
  const mounts = valuesAt(taskDefinition, 'Volumes.EFSVolumeConfiguration').flatMap(volume =>
    isMap(volume) ? mountsOf(volume, containers, account) : [],
  )
  return [
    ...textsAt(taskDefinition, 'ExecutionRoleArn').map(roleArn => ({ roleArn, trust, requests: execution })),
    ...textsAt(taskDefinition, 'TaskRoleArn').map(roleArn => ({ roleArn, trust, requests: mounts })),
  ]
}

/** `arn:…:secret:name-AbCdEf`, with `:key:stage:version` behind it, or a parameter of Systems Manager. */
function sourceRead(source: string, account: HandlerAccount): AuthorizationRequest {
  return source.includes(':secretsmanager:')
    ? secretRead(source.split(':').slice(0, 7).join(':'), account)
    : parameterRead(source, account)
}

function logWrites(container: JsonMap, { partition, account }: HandlerAccount): readonly AuthorizationRequest[] {
  const options = container.LogConfiguration
  const [group] = isMap(options) ? textsAt(options, 'Options.awslogs-group') : []
  const [region = ''] = isMap(options) ? textsAt(options, 'Options.awslogs-region') : []
  if (group === undefined) return []
  const resources = [`arn:${partition}:logs:${region}:${account}:log-group:${group}:log-stream:${container.Name}`]
  const context = { 'aws:RequestedRegion': region }
  return ['logs:CreateLogStream', 'logs:PutLogEvents'].map(action => ({ action, resources, context }))
}

/** Without IAM a file system is mounted as by anybody in the network. */
function mountsOf(
  volume: JsonMap,
  containers: readonly JsonMap[],
  { partition, region, account }: HandlerAccount,
): readonly AuthorizationRequest[] {
  const { FilesystemId: fileSystem, AuthorizationConfig: authorization } = volume
  if (!isMap(authorization) || authorization.IAM !== 'ENABLED') return []
  const start = `arn:${partition}:elasticfilesystem:${region}:${account}`
  const point = authorization.AccessPointId
  const context = {
    'aws:RequestedRegion': region,
    ...(typeof point === 'string' && { 'elasticfilesystem:AccessPointArn': `${start}:access-point/${point}` }),
  }
  const isWritten = containers.some(container => valuesAt(container, 'MountPoints').some(isWritable))
  const actions = ['elasticfilesystem:ClientMount', ...(isWritten ? ['elasticfilesystem:ClientWrite'] : [])]
  return actions.map(action => ({ action, resources: [`${start}:file-system/${fileSystem}`], context }))
}

function isWritable(mountPoint: Json): boolean {
  return isMap(mountPoint) && String(mountPoint.ReadOnly) !== 'true'
}

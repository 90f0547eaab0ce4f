import type * as sdk from '@aws-sdk/client-cloudformation'
import { ResourceStatus } from '@aws-sdk/client-cloudformation'
import { STACK_STATUSES } from '#lib/model/cloudFormation/stack.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Engine } from '../../engine/engine.ts'
import type { EmulatedResource } from '../../engine/state/emulatedResource.ts'
import { type EmulatedStack, type EmulatedStackEvent, rootStackOf } from '../../engine/state/emulatedStack.ts'
import { driftStatusOf, lastCheckOf } from '../../engine/state/stackDrift.ts'
import { toSdkDeploymentConfig, toSdkRollbackConfiguration } from './requestSettings.ts'

export function toSdkStack(stack: EmulatedStack): sdk.Stack {
  const { definition, parent, settings } = stack
  const isDeleted = stack.status === 'DELETE_COMPLETE'
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: isDeleted ? undefined : stack.changeSetId,
    Description: definition?.template.description,
    Parameters: absentIfEmpty(toSdkParameters(stack)),
    CreationTime: stack.createdAt,
    LastUpdatedTime: stack.updatedAt,
    DeletionTime: stack.deletedAt,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DisableRollback: stack.disableRollback,
    RollbackConfiguration: toSdkRollbackConfiguration(definition?.rollbackConfiguration),
    NotificationARNs: [...(definition?.notificationArns ?? [])],
    TimeoutInMinutes: settings.timeoutInMinutes,
    RetainExceptOnCreate: settings.retainExceptOnCreate,
    DeletionMode: settings.deletionMode,
    DeploymentConfig: toSdkDeploymentConfig(settings.deploymentConfig),
    Capabilities: absentIfEmpty(toSdkCapabilities(definition?.capabilities ?? [])),
    Outputs: absentIfEmpty(
      stack.outputs.map(({ key, value, description, exportName }) => ({
        OutputKey: key,
        OutputValue: value,
        Description: description,
        ExportName: exportName,
      })),
    ),
    RoleARN: definition?.roleArn,
    Tags: toSdkTags(definition?.tags ?? {}),
    EnableTerminationProtection: parent || isDeleted ? undefined : stack.terminationProtection,
    ParentId: parent?.stack.id,
    RootId: parent && rootStackOf(stack).id,
    DriftInformation: toSdkStackDrift(stack),
    LastOperations: lastOperationsOf(stack),
  }
}

/** Recordings show tags and notifications as empty lists, and other lists not at all. */
function absentIfEmpty<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list
}

/** The running operation of a stack, or its last one. */
export function lastOperationsOf({ operations }: EmulatedStack): sdk.OperationEntry[] {
  return operations.slice(-1).map(({ id, kind }) => ({ OperationId: id, OperationType: kind }))
}

/** The value of a NoEcho parameter is never returned. */
export function toSdkParameters({ definition }: Pick<EmulatedStack, 'definition'>): sdk.Parameter[] {
  return Object.entries(definition?.template.parameters ?? {}).map(([key, { noEcho }]) => ({
    ParameterKey: key,
    ParameterValue: noEcho ? '****' : definition?.parameters[key],
    ResolvedValue: resolvedValueOf(definition?.systemsManagerValues[key]),
  }))
}

/** The value of the Systems Manager parameter that this parameter names. */
function resolvedValueOf(stored: Value | undefined): string | undefined {
  return stored === undefined ? undefined : Array.isArray(stored) ? stored.join(',') : String(stored)
}

export function toSdkTags(tags: Readonly<Record<string, string>>): sdk.Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}

const CAPABILITIES: readonly sdk.Capability[] = ['CAPABILITY_AUTO_EXPAND', 'CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM']

export function toSdkCapabilities(names: readonly string[]): sdk.Capability[] {
  return CAPABILITIES.filter(capability => names.includes(capability))
}

export function toSdkStackEvent({ switches }: Engine, event: EmulatedStackEvent): sdk.StackEvent {
  const { stack, operation } = event
  const shown = switches.showsAttributesInEvents ? event.properties : undefined
  return {
    EventId: event.id,
    StackId: stack.id,
    StackName: stack.name,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId ?? '',
    ResourceType: event.type,
    Timestamp: event.at,
    ResourceStatus: toSdkResourceStatus(event.status),
    ResourceStatusReason: event.reason,
    ResourceProperties: shown && JSON.stringify(shown),
    ClientRequestToken: operation?.token,
    DetailedStatus: event.detailedStatus,
    OperationId: operation?.id,
  }
}

export function toSdkStackResource(stack: EmulatedStack, resource: EmulatedResource): sdk.StackResource {
  return {
    StackName: stack.name,
    StackId: stack.id,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    Timestamp: resource.at,
    ResourceStatus: toSdkResourceStatus(resource.status),
    ResourceStatusReason: resource.reason,
    DriftInformation: toSdkResourceDriftStatus(stack, resource),
  }
}

export function toSdkStackDrift({ drift }: EmulatedStack): sdk.StackDriftInformation {
  return { StackDriftStatus: driftStatusOf(drift), LastCheckTimestamp: lastCheckOf(drift) }
}

export function toSdkResourceDriftStatus(
  { drift }: EmulatedStack,
  { logicalId }: EmulatedResource,
): sdk.StackResourceDriftInformation {
  const checked = drift.checkedResources.get(logicalId)
  return { StackResourceDriftStatus: checked?.status ?? 'NOT_CHECKED', LastCheckTimestamp: checked?.at }
}

const STATUSES: readonly sdk.ResourceStatus[] = Object.values(ResourceStatus)

/** A status of the API. The event of a stack itself has a stack status, which the SDK does not list. */
function toSdkResourceStatus(status: string): sdk.ResourceStatus | undefined {
  return isResourceStatus(status) ? status : undefined
}

function isResourceStatus(status: string): status is sdk.ResourceStatus {
  return STATUSES.some(enumValue => enumValue === status) || STACK_STATUSES.some(enumValue => enumValue === status)
}

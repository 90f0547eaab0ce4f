import type {
  StackEvent as AwsEvent,
  Stack as AwsStack,
  Parameter,
  StackResourceSummary,
  Tag,
} from '@aws-sdk/client-cloudformation'
import { STACK_STATUSES, type Stack, type StackResource } from '../../model/cloudFormation/stack.ts'
import type { StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import { enumValue, required } from '../enumValue.ts'

export function stackOf(stack: AwsStack): Stack {
  return {
    id: required(stack.StackId, 'a stack without id'),
    name: required(stack.StackName, 'a stack without name'),
    status: enumValue(STACK_STATUSES, stack.StackStatus, 'stack status'),
    statusReason: stack.StackStatusReason,
    description: stack.Description,
    parameters: recordOf(stack.Parameters, parameter => [parameter.ParameterKey, parameter.ParameterValue]),
    storedValues: storedValuesOf(stack.Parameters),
    outputs: recordOf(stack.Outputs, output => [output.OutputKey, output.OutputValue]),
    tags: tagsOf(stack.Tags),
    capabilities: stack.Capabilities ?? [],
    roleArn: stack.RoleARN,
    terminationProtection: stack.EnableTerminationProtection ?? false,
    parentId: stack.ParentId,
    createdAt: required(stack.CreationTime, 'a stack without time of creation'),
    updatedAt: stack.LastUpdatedTime,
  }
}

/** CloudFormation resolves parameters of Systems Manager types alone. */
export function storedValuesOf(parameters: readonly Parameter[] = []): Readonly<Record<string, string>> {
  const resolved = parameters.filter(({ ResolvedValue: value }) => value !== undefined)
  return recordOf(resolved, parameter => [parameter.ParameterKey, parameter.ResolvedValue])
}

export function tagsOf(tags: readonly Tag[] | undefined): Readonly<Record<string, string>> {
  return recordOf(tags, tag => [tag.Key, tag.Value])
}

function recordOf<T>(
  list: readonly T[] | undefined,
  entryOf: (item: T) => readonly [string | undefined, string | undefined],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (list ?? []).map(item => {
      const [key = '', value = ''] = entryOf(item)
      return [key, value]
    }),
  )
}

export function resourceOf(resource: StackResourceSummary): StackResource {
  return {
    logicalId: required(resource.LogicalResourceId, 'a resource without logical id'),
    physicalId: resource.PhysicalResourceId || undefined,
    type: required(resource.ResourceType, 'a resource without type'),
    status: required(resource.ResourceStatus, 'a resource without status'),
    statusReason: resource.ResourceStatusReason,
  }
}

export function eventOf(event: AwsEvent): StackEvent {
  return {
    id: required(event.EventId, 'an event without id'),
    stackId: required(event.StackId, 'an event without stack id'),
    stackName: required(event.StackName, 'an event without stack name'),
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId || undefined,
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason,
    at: required(event.Timestamp, 'an event without time'),
    token: event.ClientRequestToken,
  }
}

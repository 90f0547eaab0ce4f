import type {
  StackEvent as AwsEvent,
  Stack as AwsStack,
  StackResourceSummary,
  Tag,
} from '@aws-sdk/client-cloudformation'
import type { StackEvent } from '../model/event.ts'
import { STACK_STATUSES, type Stack, type StackResource } from '../model/stack.ts'
import { known, present } from './known.ts'

export function stackOf(stack: AwsStack): Stack {
  return {
    id: present(stack.StackId, 'a stack without id'),
    name: present(stack.StackName, 'a stack without name'),
    status: known(STACK_STATUSES, stack.StackStatus, 'stack status'),
    statusReason: stack.StackStatusReason,
    description: stack.Description,
    parameters: mapOf(stack.Parameters, one => [one.ParameterKey, one.ResolvedValue ?? one.ParameterValue]),
    outputs: mapOf(stack.Outputs, one => [one.OutputKey, one.OutputValue]),
    tags: tagsOf(stack.Tags),
    capabilities: stack.Capabilities ?? [],
    roleArn: stack.RoleARN,
    terminationProtection: stack.EnableTerminationProtection ?? false,
    parentId: stack.ParentId,
    createdAt: present(stack.CreationTime, 'a stack without time of creation'),
    updatedAt: stack.LastUpdatedTime,
  }
}

export function tagsOf(tags: readonly Tag[] | undefined): Readonly<Record<string, string>> {
  return mapOf(tags, tag => [tag.Key, tag.Value])
}

function mapOf<T>(
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
    logicalId: present(resource.LogicalResourceId, 'a resource without logical id'),
    physicalId: resource.PhysicalResourceId || undefined,
    type: present(resource.ResourceType, 'a resource without type'),
    status: present(resource.ResourceStatus, 'a resource without status'),
    statusReason: resource.ResourceStatusReason,
  }
}

export function eventOf(event: AwsEvent): StackEvent {
  return {
    id: present(event.EventId, 'an event without id'),
    stackId: present(event.StackId, 'an event without stack id'),
    stackName: present(event.StackName, 'an event without stack name'),
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId || undefined,
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason,
    at: present(event.Timestamp, 'an event without time'),
    token: event.ClientRequestToken,
  }
}

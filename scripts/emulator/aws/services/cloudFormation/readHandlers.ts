import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import { type EmulatedStack, rootStackOf } from '../../engine/state/emulatedStack.ts'
import { exportsOf } from '../../engine/state/stackExports.ts'
import { findStack, requireStack, stackInBracketsNotFound } from '../../engine/state/stackRegistry.ts'
import { importingStacksOf } from '../../engine/template/importingStacks.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError } from '../../wire/wireError.ts'
import { cloudFormationPage } from './cloudFormationPage.ts'
import { lastOperationsOf, toSdkStack, toSdkStackDrift, toSdkStackEvent, toSdkStackResource } from './stackResponses.ts'

/** Operations that only read. */
export function readHandlers(engine: Engine) {
  const newestFirst = () => [...engine.stacks.values()].toReversed()
  return {
    DescribeStacks: ({ StackName: name, NextToken: token }) => {
      if (name !== undefined) return { Stacks: [toSdkStack(requireStack(engine, name))] }
      const { items, next } = cloudFormationPage(newestFirst().filter(isNotDeleted), token, engine.pageSizes.stacks)
      return { Stacks: items.map(toSdkStack), NextToken: next }
    },

    ListStacks: ({ StackStatusFilter: statuses = [], NextToken: token }) => {
      const selected = newestFirst().filter(({ status }) => statuses.length === 0 || statuses.includes(status))
      const { items, next } = cloudFormationPage(selected, token, engine.pageSizes.stacks)
      return { StackSummaries: items.map(toSdkStackSummary), NextToken: next }
    },

    DescribeStackEvents: ({ StackName: name, NextToken: token }) => {
      const stack = name === undefined ? undefined : findStack(engine, name)
      if (!stack) throw stackInBracketsNotFound(name)
      const { items, next } = cloudFormationPage(stack.events.toReversed(), token, engine.pageSizes.events)
      return { StackEvents: items.map(event => toSdkStackEvent(engine, event)), NextToken: next }
    },

    DescribeStackResource: ({ StackName: name, LogicalResourceId: logicalId }) => {
      const stack = findStack(engine, name ?? '')
      if (!stack) throw validationError(`Stack '${name}' does not exist`)
      const resource = stack.resources.get(logicalId ?? '')
      if (!resource) throw validationError(`Resource ${logicalId} does not exist for stack ${stack.name}`)
      const { Timestamp: at, ...described } = toSdkStackResource(stack, resource)
      return {
        StackResourceDetail: {
          ...described,
          LastUpdatedTimestamp: at,
          Metadata: JSON.stringify(resource.metadata),
        },
      }
    },

    DescribeStackResources: ({ StackName: name, PhysicalResourceId: physicalId, LogicalResourceId: logicalId }) => {
      const owner = [...engine.stacks.values()].find(({ resources }) =>
        [...resources.values()].some(candidate => candidate.physicalId === physicalId && candidate.exists),
      )
      if (name === undefined && !owner) throw validationError(`Stack for ${physicalId} does not exist`)
      const stack = name === undefined && owner ? owner : requireStack(engine, name)
      const selected = [...stack.resources.values()].filter(
        item => logicalId === undefined || item.logicalId === logicalId,
      )
      // A longer list is cut, without a word (API DescribeStackResources).
      return { StackResources: selected.slice(0, 100).map(resource => toSdkStackResource(stack, resource)) }
    },

    ListStackResources: ({ StackName: name, NextToken: token }) => {
      const stack = requireStack(engine, name)
      const { items, next } = cloudFormationPage([...stack.resources.values()], token, engine.pageSizes.resources)
      return {
        StackResourceSummaries: items.map(resource => {
          const { Timestamp: at, StackId: _, StackName: __, ...described } = toSdkStackResource(stack, resource)
          return { ...described, LastUpdatedTimestamp: at }
        }),
        NextToken: next,
      }
    },

    ListExports: ({ NextToken: token }) => {
      const { items, next } = cloudFormationPage(exportsOf(engine), token, engine.pageSizes.exports)
      const described = items.map(({ name, value, stack }) => ({
        ExportingStackId: stack.id,
        Name: name,
        Value: value,
      }))
      return { Exports: described, NextToken: next }
    },

    ListImports: ({ ExportName: name = '', NextToken: token }) => {
      const users = importingStacksOf(engine, name)
      if (users.length === 0) throw validationError(`Export '${name}' is not imported by any stack.`)
      const { items, next } = cloudFormationPage(users, token, engine.pageSizes.exports)
      return { Imports: items.map(stack => stack.name), NextToken: next }
    },
  } satisfies ServiceHandlers<typeof sdk>
}

function isNotDeleted({ status }: EmulatedStack): boolean {
  return status !== 'DELETE_COMPLETE'
}

function toSdkStackSummary(stack: EmulatedStack): sdk.StackSummary {
  return {
    StackId: stack.id,
    StackName: stack.name,
    TemplateDescription: stack.definition?.template.description,
    CreationTime: stack.createdAt,
    LastUpdatedTime: stack.updatedAt,
    DeletionTime: stack.deletedAt,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    ParentId: stack.parent?.stack.id,
    RootId: stack.parent && rootStackOf(stack).id,
    DriftInformation: toSdkStackDrift(stack),
    LastOperations: lastOperationsOf(stack),
  }
}

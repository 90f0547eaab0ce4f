import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import { exportsOf } from '../../engine/exports.ts'
import { importersOf } from '../../engine/importers.ts'
import { page } from '../../engine/page.ts'
import { rootOf, type Stack } from '../../engine/stack.ts'
import { noSuchStack, stackNamed } from '../../engine/stacks.ts'
import { invalid } from '../../engine/templateSource.ts'
import type { Answers } from '../../wire/answers.ts'
import { describedEvent, describedResource, describedStack, describedStackDrift } from './described.ts'

/** Everything that only reads. */
export function readingAnswers(engine: Engine) {
  const newestFirst = () => [...engine.stacks.values()].toReversed()
  return {
    DescribeStacks: ({ StackName: name, NextToken: token }) => {
      if (name !== undefined) return { Stacks: [describedStack(stackNamed(engine, name))] }
      const { items, next } = page(newestFirst().filter(isThere), token, engine.pages.stacks)
      return { Stacks: items.map(describedStack), NextToken: next }
    },

    ListStacks: ({ StackStatusFilter: statuses = [], NextToken: token }) => {
      const wanted = newestFirst().filter(({ status }) => statuses.length === 0 || statuses.includes(status))
      const { items, next } = page(wanted, token, engine.pages.stacks)
      return { StackSummaries: items.map(describedSummary), NextToken: next }
    },

    DescribeStackEvents: ({ StackName: name, NextToken: token }) => {
      const stack = name === undefined ? undefined : stackNamed(engine, name)
      if (!stack) throw noSuchStack(name)
      const { items, next } = page(stack.events.toReversed(), token, engine.pages.events)
      return { StackEvents: items.map(event => describedEvent(engine, event)), NextToken: next }
    },

    DescribeStackResource: ({ StackName: name, LogicalResourceId: logicalId }) => {
      const stack = stackNamed(engine, name)
      const resource = stack.resources.get(logicalId ?? '')
      if (!resource) throw invalid(`Resource ${logicalId} does not exist for stack ${stack.name}`)
      const { Timestamp: at, ...described } = describedResource(stack, resource)
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
        [...resources.values()].some(one => one.physicalId === physicalId && one.exists),
      )
      if (name === undefined && !owner) throw invalid(`Stack for ${physicalId} does not exist`)
      const stack = name === undefined && owner ? owner : stackNamed(engine, name)
      const wanted = [...stack.resources.values()].filter(one => logicalId === undefined || one.logicalId === logicalId)
      return { StackResources: wanted.map(resource => describedResource(stack, resource)) }
    },

    ListStackResources: ({ StackName: name, NextToken: token }) => {
      const stack = stackNamed(engine, name)
      const { items, next } = page([...stack.resources.values()], token, engine.pages.resources)
      return {
        StackResourceSummaries: items.map(resource => {
          const { Timestamp: at, StackId: _, StackName: __, ...described } = describedResource(stack, resource)
          return { ...described, LastUpdatedTimestamp: at }
        }),
        NextToken: next,
      }
    },

    ListExports: ({ NextToken: token }) => {
      const { items, next } = page(exportsOf(engine), token, engine.pages.exports)
      const described = items.map(({ name, value, stack }) => ({
        ExportingStackId: stack.id,
        Name: name,
        Value: value,
      }))
      return { Exports: described, NextToken: next }
    },

    ListImports: ({ ExportName: name = '', NextToken: token }) => {
      const users = importersOf(engine, name)
      if (users.length === 0) throw invalid(`Export '${name}' is not imported by any stack.`)
      const { items, next } = page(users, token, engine.pages.exports)
      return { Imports: items.map(stack => stack.name), NextToken: next }
    },
  } satisfies Answers<typeof sdk>
}

function isThere({ status }: Stack): boolean {
  return status !== 'DELETE_COMPLETE'
}

function describedSummary(stack: Stack): sdk.StackSummary {
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
    RootId: stack.parent && rootOf(stack).id,
    DriftInformation: describedStackDrift(stack),
  }
}

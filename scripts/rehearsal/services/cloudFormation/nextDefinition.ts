import type { CreateChangeSetCommandInput, UpdateStackCommandInput } from '@aws-sdk/client-cloudformation'
import { define } from '../../engine/define.ts'
import type { Engine } from '../../engine/engine.ts'
import { givenParameters } from '../../engine/parameters.ts'
import type { Stack } from '../../engine/stack.ts'
import { templateOf } from '../../engine/templateSource.ts'
import { tagsIn } from './given.ts'

/** What a stack is to become; what the order leaves out stays as it was. */
export function nextDefinition(
  engine: Engine,
  stack: Stack,
  input: CreateChangeSetCommandInput | UpdateStackCommandInput,
) {
  const previous = stack.definition
  return define(engine, stack, {
    source: templateOf(engine, input, previous),
    parameters: givenParameters(input.Parameters ?? [], previous),
    tags: input.Tags ? tagsIn(input.Tags) : (previous?.tags ?? {}),
    capabilities: input.Capabilities ?? [],
    roleArn: input.RoleARN ?? previous?.roleArn,
    notificationArns: input.NotificationARNs ?? previous?.notificationArns ?? [],
  })
}

import type { CreateChangeSetCommandInput, UpdateStackCommandInput } from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import type { EmulatedStack } from '../../engine/state/emulatedStack.ts'
import { buildDefinition } from '../../engine/template/buildDefinition.ts'
import { parametersOfRequest } from '../../engine/template/templateParameters.ts'
import { readTemplate } from '../../engine/template/templateSource.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { rollbackConfigurationOf } from './requestSettings.ts'
import { tagsOfRequest } from './tagsOfRequest.ts'

/** The definition of a stack after a request; what the request leaves out does not change. */
export function nextDefinition(
  engine: Engine,
  stack: EmulatedStack,
  input: (CreateChangeSetCommandInput | UpdateStackCommandInput) & { readonly caller: Principal },
) {
  const previous = stack.definition
  return buildDefinition(engine, stack, {
    source: readTemplate(engine, input, previous),
    parameters: parametersOfRequest(input.Parameters ?? [], previous),
    tags: input.Tags ? tagsOfRequest(input.Tags) : (previous?.tags ?? {}),
    capabilities: input.Capabilities ?? [],
    caller: input.caller,
    roleArn: input.RoleARN ?? previous?.roleArn,
    notificationArns: input.NotificationARNs ?? previous?.notificationArns ?? [],
    rollbackConfiguration: rollbackConfigurationOf(input.RollbackConfiguration, previous?.rollbackConfiguration),
    resourceTypes: input.ResourceTypes,
  })
}

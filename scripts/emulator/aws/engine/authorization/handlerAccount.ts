import { isHandled } from '../../permissions/handlers/handlerPermissions.ts'
import type { CalledResource, HandlerAccount } from '../../permissions/resourceCalls/calledResource.ts'
import { ownArnsOf } from '../../permissions/resourceCalls/callsOf.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { livePropertiesOf } from '../state/liveProperties.ts'

/** serviceRoleArn: the role that CloudFormation works with. */
export function handlerAccountOf(engine: Engine, serviceRoleArn: string | undefined): HandlerAccount {
  const { partition, region, account, world } = engine
  return {
    ...{ partition, region, account, serviceRoleArn, serviceLinkedRoles: world.serviceLinkedRoles },
    find: arn => findByArn(engine, arn),
  }
}

/** The live resource with an ARN, which contains the physical id. */
export function findByArn(engine: Engine, arn: string): CalledResource | undefined {
  for (const stack of engine.stacks.values())
    for (const resource of stack.resources.values()) {
      const { type, physicalId, exists } = resource
      if (!exists || !physicalId || !arn.includes(physicalId) || !isHandled(type)) continue
      const called = toCalledResource(engine, stack, resource, 'live')
      if (ownArnsOf(called, engine).includes(arn)) return called
    }
  return undefined
}

/** state: with the properties of its template, or with those that it has by now. */
export function toCalledResource(
  { switches }: Engine,
  stack: EmulatedStack,
  resource: EmulatedResource,
  state: 'template' | 'live',
): CalledResource {
  const { type, logicalId, physicalId = '', attributes, generatedProperties, tags } = resource
  const properties = state === 'live' ? livePropertiesOf(stack, resource) : resource.properties
  return {
    ...{ type, logicalId, physicalId, attributes, stackTags: tags, stackName: stack.name, stackId: stack.id },
    properties: { ...generatedProperties, ...properties },
    ...(switches.typesWithoutSystemTags.includes(type) && { hasSystemTags: false }),
  }
}

import type { StackDirectory } from '../../callers/stackDirectory.ts'
import { toCalledResource } from '../../engine/authorization/authorizeResource.ts'
import type { Engine } from '../../engine/engine.ts'
import { findStack } from '../../engine/state/stackRegistry.ts'
import type { RequestContext } from '../../permissions/authorization.ts'
import { isHandled } from '../../permissions/handlers/handlerPermissions.ts'
import { resourceTagContextOf, tagContextOf } from '../../permissions/resourceCalls/resourceTags.ts'
import { findChangeSet } from './findChangeSet.ts'

/** The stacks of an engine, deleted ones by their id, and their live resources. */
export function stackDirectory(engine: Engine): StackDirectory {
  return {
    stack: nameOrId => findStack(engine, nameOrId)?.id,
    resourceOfChangeSet: id =>
      engine.switches.changeSetsAreResources ? id : findChangeSet(engine, id, undefined, { orNone: true })?.stack.id,
    tagContextOf: arn => {
      const stack = engine.stacks.get(arn)
      return stack ? tagContextOf('aws:ResourceTag', stack.definition?.tags ?? {}) : resourceContext(engine, arn)
    },
  }
}

/** The ARN of a resource ends with its physical id, or is it; that of a log group has an end of its own. */
function resourceContext({ stacks }: Engine, arn: string): RequestContext {
  const name = arn.replace(/:log-stream:$/, '')
  for (const stack of stacks.values())
    for (const resource of stack.resources.values()) {
      const { exists, physicalId, type } = resource
      if (exists && physicalId && isHandled(type) && isEndOf(physicalId, name))
        return resourceTagContextOf(toCalledResource(stack, resource, 'live'))
    }
  return {}
}

function isEndOf(physicalId: string, arn: string): boolean {
  return arn === physicalId || arn.endsWith(`/${physicalId}`) || arn.endsWith(`:${physicalId}`)
}

import type { StackDirectory } from '../../callers/stackDirectory.ts'
import { findByArn } from '../../engine/authorization/handlerAccount.ts'
import type { Engine } from '../../engine/engine.ts'
import { findStack } from '../../engine/state/stackRegistry.ts'
import { resourceTagContextOf } from '../../permissions/resourceCalls/resourceTags.ts'
import { tagContextOf } from '../../permissions/tagContext.ts'
import { findChangeSet } from './findChangeSet.ts'

/** The stacks of an engine, deleted ones by their id, and their live resources. */
export function stackDirectory(engine: Engine): StackDirectory {
  return {
    stack: nameOrId => findStack(engine, nameOrId)?.id,
    resourceOfChangeSet: id =>
      engine.switches.changeSetsAreResources ? id : findChangeSet(engine, id, undefined, { orNone: true })?.stack.id,
    tagContextOf: arn => {
      const stack = engine.stacks.get(arn)
      if (stack) return tagContextOf('aws:ResourceTag', stack.definition?.tags ?? {})
      const resource = findByArn(engine, arn)
      return resource ? resourceTagContextOf(resource) : {}
    },
    rolesOfTaskDefinition: arn => {
      const { ExecutionRoleArn: execution, TaskRoleArn: task } =
        engine.world.resource('AWS::ECS::TaskDefinition', arn)?.properties ?? {}
      return [...new Set([execution, task].filter(role => typeof role === 'string'))]
    },
  }
}

import type { Value, ValueMap } from '../resolve/resolvedStack.ts'
import type { ResourceInStack } from './resourcesByPath.ts'

/** The parts of a resource that a change set compares. */
export function comparablePartsOf({ resource }: ResourceInStack): ValueMap {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource
  const optional = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy }
  const policies = Object.entries(optional).flatMap(([key, value]): [string, Value][] => (value ? [[key, value]] : []))
  return { Type: type, Properties: properties, ...Object.fromEntries(policies), Metadata: metadata, ...otherAttributes }
}

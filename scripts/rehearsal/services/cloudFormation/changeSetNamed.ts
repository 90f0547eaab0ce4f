import type { ChangeSet } from '../../engine/changeSet.ts'
import type { Engine } from '../../engine/engine.ts'
import { findStack, noSuchStack } from '../../engine/stacks.ts'
import { invalid } from '../../engine/templateSource.ts'
import { WireError } from '../../wire/wireError.ts'

/** A change set by its id, or by its name and its stack's. */
export function changeSetNamed(engine: Engine, name: string | undefined, stackName: string | undefined): ChangeSet
export function changeSetNamed(
  engine: Engine,
  name: string | undefined,
  stackName: string | undefined,
  order: { readonly orNone: true },
): ChangeSet | undefined
export function changeSetNamed(
  engine: Engine,
  name: string | undefined,
  stackName: string | undefined,
  { orNone = false } = {},
): ChangeSet | undefined {
  if (name?.startsWith('arn:')) {
    const byId = [...engine.stacks.values()].flatMap(({ changeSets }) => changeSets).find(({ id }) => id === name)
    if (byId || orNone) return byId
    throw noSuchChangeSet(name)
  }
  if (stackName === undefined) throw invalid('StackName must be specified if ChangeSetName is not specified as an ARN.')
  const stack = findStack(engine, stackName)
  if (!stack)
    throw orNone ? noSuchStack(stackName) : new WireError('ValidationError', `Stack [${stackName}] does not exist`)
  const byName = stack.changeSets.findLast(one => one.name === name)
  if (byName || orNone) return byName
  throw noSuchChangeSet(name)
}

function noSuchChangeSet(name: string | undefined): WireError {
  return new WireError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404)
}

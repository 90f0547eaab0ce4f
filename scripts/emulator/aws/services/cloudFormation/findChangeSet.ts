import type { Engine } from '../../engine/engine.ts'
import type { EmulatedChangeSet, EmulatedStack } from '../../engine/state/emulatedStack.ts'
import { findStack, stackInBracketsNotFound } from '../../engine/state/stackRegistry.ts'
import { validationError, WireError } from '../../wire/wireError.ts'

/** A change set by its id, which has to be one of the stack if that is named too, or by its name and its stack. */
export function findChangeSet(
  engine: Engine,
  name: string | undefined,
  stackName: string | undefined,
): EmulatedChangeSet
export function findChangeSet(
  engine: Engine,
  name: string | undefined,
  stackName: string | undefined,
  options: { readonly orNone: true },
): EmulatedChangeSet | undefined
export function findChangeSet(
  engine: Engine,
  name: string | undefined,
  stackName: string | undefined,
  { orNone = false } = {},
): EmulatedChangeSet | undefined {
  if (name?.startsWith('arn:')) {
    const stacks = stackName === undefined ? [...engine.stacks.values()] : [namedStack(engine, stackName)]
    const byId = stacks.flatMap(({ changeSets }) => changeSets).find(({ id }) => id === name)
    if (byId || orNone) return byId
    throw changeSetNotFound(name)
  }
  if (stackName === undefined)
    throw validationError('StackName must be specified if ChangeSetName is not specified as an ARN.')
  const byName = namedStack(engine, stackName).changeSets.findLast(changeSet => changeSet.name === name)
  if (byName || orNone) return byName
  throw changeSetNotFound(name)
}

function namedStack(engine: Engine, name: string): EmulatedStack {
  const stack = findStack(engine, name)
  if (!stack) throw stackInBracketsNotFound(name)
  return stack
}

function changeSetNotFound(name: string | undefined): WireError {
  return new WireError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404)
}

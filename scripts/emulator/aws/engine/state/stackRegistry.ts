import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import { randomText, uuid } from '../random.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { EmulatedStack } from './emulatedStack.ts'
import { createStackDrift } from './stackDrift.ts'
import { createStackSettings } from './stackSettings.ts'

/** By id, deleted stacks included, or by the name of a stack that is not deleted. */
export function findStack({ stacks }: Engine, nameOrId: string): EmulatedStack | undefined {
  const byId = stacks.get(nameOrId)
  return byId ?? [...stacks.values()].findLast(stack => stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE')
}

export function requireStack(engine: Engine, nameOrId: string | undefined): EmulatedStack {
  const stack = nameOrId === undefined ? undefined : findStack(engine, nameOrId)
  if (!stack) throw stackNotFound(nameOrId)
  return stack
}

/** The same, in the words of the operations on events and change sets. */
export function stackInBracketsNotFound(nameOrId: string | undefined): WireError {
  return new WireError('ValidationError', `Stack [${nameOrId}] does not exist`)
}

export function stackNotFound(nameOrId: string | undefined): WireError {
  return new WireError('ValidationError', `Stack with id ${nameOrId} does not exist`)
}

type NewStack = {
  readonly name: string
  readonly parent?: { readonly stack: EmulatedStack; readonly logicalId: string }
}

/** A stack without resources; its first operation creates them. */
export function openStack(engine: Engine, { name, parent }: NewStack): EmulatedStack {
  const stack: EmulatedStack = {
    id: `${arnStart(engine)}:stack/${name}/${uuid(engine.random)}`,
    name,
    parent,
    createdAt: engine.nextTimestamp(),
    status: 'REVIEW_IN_PROGRESS',
    statusReason: undefined,
    updatedAt: undefined,
    changeSetId: undefined,
    deletedAt: undefined,
    definition: undefined,
    terminationProtection: false,
    disableRollback: false,
    resources: new Map(),
    outputs: [],
    events: [],
    changeSets: [],
    operations: [],
    drift: createStackDrift(),
    settings: createStackSettings(),
    update: undefined,
    rollback: Promise.resolve(),
    currentOperation: Promise.resolve(),
    cancel: undefined,
  }
  engine.stacks.set(stack.id, stack)
  return stack
}

/** A template that nests itself would never end. AWS limits the resources of an operation; nothing real is so deep. */
const DEEPEST_NESTING = 40

/** @throws WireError for a stack that is nested too deep */
export function openNestedStack(engine: Engine, parent: EmulatedStack, logicalId: string): EmulatedStack {
  if (depthOf(parent) >= DEEPEST_NESTING)
    throw new WireError(
      'ValidationError',
      `Nested stack [${logicalId}] is more than ${DEEPEST_NESTING} levels deep: does a template nest itself?`,
    )
  const name = `${`${parent.name}-${logicalId}`.slice(0, 115)}-${randomText(engine.random, 'upper', 12)}`
  return openStack(engine, { name, parent: { stack: parent, logicalId } })
}

function depthOf({ parent }: EmulatedStack): number {
  return parent ? depthOf(parent.stack) + 1 : 0
}

export function changeSetArn(engine: Engine, name: string): string {
  return `${arnStart(engine)}:changeSet/${name}/${uuid(engine.random)}`
}

function arnStart({ partition, region, account }: Engine): string {
  return `arn:${partition}:cloudformation:${region}:${account}`
}

/** Refuses a name that breaks the API's constraints. */
export function checkResourceName(kind: 'stackName' | 'changeSetName', name: string | undefined): string {
  if (name === undefined || name.length < 1 || name.length > 128)
    throw new WireError(
      'ValidationError',
      `1 validation error detected: Value '${name}' at '${kind}' failed to satisfy constraint: Member must have length less than or equal to 128`,
    )
  if (!/^[a-zA-Z][-a-zA-Z0-9]*$/.test(name))
    throw new WireError(
      'ValidationError',
      `1 validation error detected: Value '${name}' at '${kind}' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`,
    )
  return name
}

/** The empty nested stack that a change set of its parent opened. */
export function findNestedStackInReview(
  { stacks }: Engine,
  parent: EmulatedStack,
  logicalId: string,
): EmulatedStack | undefined {
  return [...stacks.values()].find(
    ({ parent: above, status }) =>
      above?.stack === parent && above.logicalId === logicalId && status === 'REVIEW_IN_PROGRESS',
  )
}

export function nestedStackOf(
  { stacks }: Engine,
  { type, physicalId = '' }: EmulatedResource,
): EmulatedStack | undefined {
  return type === NESTED_STACK ? stacks.get(physicalId) : undefined
}

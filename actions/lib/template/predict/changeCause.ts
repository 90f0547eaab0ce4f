import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, isMap, type Json } from '../../model/json.ts'
import { stackAt } from '../compare/resolvedValue.ts'
import type { ResourceInStack } from '../compare/resourcesByPath.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import { sourceAt } from '../parse/sourceAt.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'

/** The cause of another value at a path. */
export type ChangeCause = {
  /** The parameter with the new value; undefined where the template itself changed. */
  readonly cause: string | undefined
  /** The value comes through an output of a nested stack that changes: CloudFormation knows it after that stack has run. */
  readonly isThroughNestedStack: boolean
}

type PredictionContext = {
  readonly root: ResolvedStack | undefined
  /** True if the nested stack (`Network`) is new or anything in it changes. */
  readonly changes: (nestedPath: string) => boolean
}

/** The cause of the new value at a path of a resource. */
export function changeCauseOf(
  path: readonly (string | number)[],
  before: ResourceInStack,
  after: ResourceInStack,
  context: PredictionContext,
): ChangeCause {
  const [section, ...steps] = path
  if (section !== 'Properties') return { cause: undefined, isThroughNestedStack: false }
  const [was = null, now = null] = [before, after].map(({ stack, resource }) =>
    sourceAt(stack.template.resources[resource.logicalId]?.properties ?? {}, steps, name => stack.conditions[name]),
  )
  const references = activeReferences(now, after.stack)
  const isFromNestedStack = (reference: Reference): boolean => comesFromNestedStack(reference, after.stack, context)
  const changed = references.filter(({ name, attribute }) => attribute === undefined && differs(name, before, after))
  const direct = changed.find(reference => !isFromNestedStack(reference))
  if (direct) return { cause: direct.name, isThroughNestedStack: false }
  if (canonical(was) !== canonical(now)) return { cause: undefined, isThroughNestedStack: false }
  return { cause: changed[0]?.name, isThroughNestedStack: references.some(isFromNestedStack) }
}

/** True if a reference leads to an output of a nested stack that changes, through any number of parameters. */
function comesFromNestedStack(
  { name, attribute }: Reference,
  stack: ResolvedStack,
  context: PredictionContext,
): boolean {
  const { template, nestedPath } = stack
  if (attribute !== undefined)
    return (
      template.resources[name]?.type === NESTED_STACK && context.changes(nestedPath ? `${nestedPath}/${name}` : name)
    )
  if (nestedPath === '' || !context.root || !Object.hasOwn(template.parameters, name)) return false
  const steps = nestedPath.split('/')
  const logicalId = steps.pop() ?? ''
  const parent = stackAt(context.root, steps.join('/'))
  const { Parameters: parameters } = parent?.template.resources[logicalId]?.properties ?? {}
  if (!parent || !isMap(parameters)) return false
  return activeReferences(parameters[name] ?? null, parent).some(reference =>
    comesFromNestedStack(reference, parent, context),
  )
}

function activeReferences(node: Json, { conditions }: ResolvedStack): readonly Reference[] {
  return referencesIn(node, [], name => conditions[name])
}

function differs(parameter: string, before: ResourceInStack, after: ResourceInStack): boolean {
  const [old, now] = [before.stack.parameters[parameter], after.stack.parameters[parameter]]
  return old !== undefined && now !== undefined && canonical(plain(old)) !== canonical(plain(now))
}

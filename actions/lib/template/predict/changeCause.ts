import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, isMap, type Json } from '../../model/json.ts'
import { stackAt } from '../compare/resolvedValue.ts'
import type { ResourceInStack } from '../compare/resourcesByPath.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'

/** Why another value stands at a path. */
export type ChangeCause = {
  /** The parameter whose new value it is; undefined when the template itself changed there. */
  readonly cause: string | undefined
  /** It comes through an output of a nested stack that changes, which CloudFormation knows when that stack has run. */
  readonly isForeign: boolean
}

type World = {
  readonly root: ResolvedStack | undefined
  /** `Network`: does anything in that nested stack change, or is it new? */
  readonly changes: (nestedPath: string) => boolean
}

/** Where what stands at a path of a resource has its new value from. */
export function changeCauseOf(
  path: readonly (string | number)[],
  before: ResourceInStack,
  after: ResourceInStack,
  world: World,
): ChangeCause {
  const [section, ...steps] = path
  if (section !== 'Properties') return { cause: undefined, isForeign: false }
  const [was = null, now = null] = [before, after].map(({ stack, resource }) =>
    writtenAt(stack.template.resources[resource.logicalId]?.properties ?? {}, steps),
  )
  const references = takenReferences(now, after.stack)
  const isForeign = (reference: Reference): boolean => comesFromOutside(reference, after.stack, world)
  const changed = references.filter(({ name, attribute }) => attribute === undefined && differs(name, before, after))
  const known = changed.find(reference => !isForeign(reference))
  if (known) return { cause: known.name, isForeign: false }
  if (canonical(was) !== canonical(now)) return { cause: undefined, isForeign: false }
  return { cause: changed[0]?.name, isForeign: references.some(isForeign) }
}

/** Does a reference stand for an output of a nested stack that changes, by however many parameters it comes? */
function comesFromOutside({ name, attribute }: Reference, stack: ResolvedStack, world: World): boolean {
  const { template, nestedPath } = stack
  if (attribute !== undefined)
    return template.resources[name]?.type === NESTED_STACK && world.changes(nestedPath ? `${nestedPath}/${name}` : name)
  if (nestedPath === '' || !world.root || !Object.hasOwn(template.parameters, name)) return false
  const steps = nestedPath.split('/')
  const logicalId = steps.pop() ?? ''
  const parent = stackAt(world.root, steps.join('/'))
  const { Parameters: given } = parent?.template.resources[logicalId]?.properties ?? {}
  if (!parent || !isMap(given)) return false
  return takenReferences(given[name] ?? null, parent).some(reference => comesFromOutside(reference, parent, world))
}

function takenReferences(node: Json, { conditions }: ResolvedStack): readonly Reference[] {
  return referencesIn(node, [], name => conditions[name])
}

function differs(parameter: string, before: ResourceInStack, after: ResourceInStack): boolean {
  const [old, now] = [before.stack.parameters[parameter], after.stack.parameters[parameter]]
  return old !== undefined && now !== undefined && canonical(plain(old)) !== canonical(plain(now))
}

/** What the template says at a path, or the function call that makes what stands there. */
export function writtenAt(node: Json, steps: readonly (string | number)[]): Json {
  const [step, ...rest] = steps
  if (step === undefined || functionCallOf(node, [])) return node
  const next: Json | undefined = Array.isArray(node) ? node[Number(step)] : isMap(node) ? node[step] : undefined
  return next === undefined ? node : writtenAt(next, rest)
}

import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Engine } from './engine.ts'
import { uuid } from './random.ts'
import { pathOf, type Stack } from './stack.ts'
import type { Fault } from './switches.ts'
import { failureOf, TYPES_THAT_FAIL } from './typeKnowledge.ts'

type Place = { readonly stack: Stack; readonly logicalId: string; readonly type: string }

/** The words with which a resource shall fail now; undefined when nobody asked for it. */
export function faultAt(engine: Engine, place: Place, phase: NonNullable<Fault['phase']>): string | undefined {
  if (place.type === NESTED_STACK) return undefined
  const fault = engine.faults.find(one => matches(one, place) && (one.phase ?? 'create') === phase)
  // A fault without a phase is about making the resource, new or once more.
  const also =
    phase === 'update' ? engine.faults.find(one => one.phase === undefined && matches(one, place)) : undefined
  const found = fault ?? also
  return found && (found.reason ?? failureOf(place.type, uuid(engine.random)))
}

function matches({ resource: wanted }: Fault, { stack, logicalId }: Place): boolean {
  const path = pathOf(stack)
  if (wanted === logicalId || wanted === (path ? `${path}/${logicalId}` : logicalId)) return true
  const named = stack.parent?.logicalId
  return (wanted === path || wanted === named) && logicalId === likeliestIn(stack)
}

/** The resource that somebody probably means who names a whole nested stack. */
function likeliestIn({ definition }: Stack): string | undefined {
  const resources = Object.entries(definition?.template.resources ?? {})
  const ordinary = resources.filter(([, { type }]) => type !== NESTED_STACK)
  const known = TYPES_THAT_FAIL.flatMap(wanted => ordinary.filter(([, { type }]) => type === wanted))
  return (known[0] ?? ordinary[0])?.[0]
}

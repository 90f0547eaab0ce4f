import { causesDataLoss } from '#lib/analysis/lifecycle/dataLoss.ts'
import { type Interruption, interruptionOf } from '#lib/analysis/lifecycle/interruption.ts'
import { type Change, isUnchanged, resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import type { ResourceTypes } from '#lib/model/cloudFormation/resourceType.ts'
import { proveUnchanged } from '#lib/template/compare/proveUnchanged.ts'
import { predictChanges } from '#lib/template/predict/predictChanges.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import type { ParameterSet } from './constraint.ts'
import type { ParameterValues, RuleSolver } from './ruleSolver.ts'

/** What a change of a parameter does to data and people: `replaces Storage/FileSystem`, `restarts the application`. */
export type Effects = ReadonlySet<string>

export type EffectOptions = {
  readonly values: ParameterValues
  readonly solver: RuleSolver
  /** In each of them a parameter is changed. */
  readonly sets: readonly ParameterSet[]
  readonly resolve: (set: ParameterSet) => ResolvedStack
  readonly types: ResourceTypes
}

const TEXTS: Readonly<Record<Interruption, string>> = {
  'new tasks': 'restarts the application',
  'database restart': 'interrupts the database',
  'cache restart': 'interrupts the cache',
  'new address': 'changes an address that others use',
  gone: 'ends a service that others use',
}

/** In how many sets each change is tried. */
const SETS_PER_CHANGE = 2

/**
 * The effects of a change of one parameter between its ordinary value and each other one, over some of the sets: alone where the
 * rules allow that in any of them, otherwise with as few other parameters as they ask for.
 */
export function effectsOfParameter(name: string, options: EffectOptions): Effects {
  const [ordinary = '', ...others] = valuesOf(name, options.values)
  const changes = others.flatMap((value, index) => [
    ...changesBetween(name, ordinary, value, options),
    ...changesBetween(name, value, ordinary, options),
    ...changesBetween(name, others[index - 1] ?? ordinary, value, options),
  ])
  return new Set(changes.flatMap(change => [...effectsBetween(change, options)]))
}

/** The effects of a change of one parameter alone in one set, to each other value that the rules allow. */
export function effectsInSet(name: string, before: ParameterSet, options: EffectOptions): Effects {
  const changes = valuesOf(name, options.values)
    .map(value => ({ before, after: { ...before, [name]: value } }))
    .filter(({ after }) => after[name] !== before[name] && options.solver.isValid(after))
  return new Set(changes.flatMap(change => [...effectsBetween(change, options)]))
}

/** A parameter without sample values has one value that no rule knows, so that a change of it shows what it reaches. */
function valuesOf(name: string, values: ParameterValues): readonly string[] {
  const known = values[name] ?? []
  return known.length > 1 ? known : [...known, 'another']
}

export function effectsOfChanges(changes: readonly Change[]): Effects {
  return new Set(
    changes.flatMap(change => {
      const interruption = interruptionOf(change)
      return [
        ...(causesDataLoss(change) ? [`${verbOf(change)} ${resourcePathOf(change)}`] : []),
        ...(interruption ? [TEXTS[interruption]] : []),
      ]
    }),
  )
}

type SetChange = { readonly before: ParameterSet; readonly after: ParameterSet }

function changesBetween(name: string, from: string, to: string, { sets, solver }: EffectOptions): readonly SetChange[] {
  const bases = sets.filter(set => set[name] === from)
  const alone = bases.filter(set => solver.isValid({ ...set, [name]: to }))
  if (alone.length > 0)
    return alone.slice(0, SETS_PER_CHANGE).map(before => ({ before, after: { ...before, [name]: to } }))
  const repaired = bases.flatMap(before => {
    const after = solver.complete({ [name]: to }, before)
    return after ? [{ before, after, size: differencesBetween(before, after) }] : []
  })
  const least = Math.min(...repaired.map(({ size }) => size))
  return repaired.filter(({ size }) => size === least).slice(0, SETS_PER_CHANGE)
}

function differencesBetween(before: ParameterSet, after: ParameterSet): number {
  return Object.keys(after).filter(name => after[name] !== before[name]).length
}

/** As a preview predicts it: what the templates prove unchanged does not count. */
function effectsBetween({ before, after }: SetChange, { resolve, types }: EffectOptions): Effects {
  const base = resolve(before)
  const head = resolve(after)
  const predicted = predictChanges(base, head, types)
  const { changes } = proveUnchanged({ changes: predicted, base, head, tagsDiffer: false })
  return effectsOfChanges(changes.filter(change => !isUnchanged(change)))
}

function verbOf({ action, replacement }: Change): string {
  if (action === 'remove') return 'takes away'
  return replacement === 'always' ? 'replaces' : 'may replace'
}

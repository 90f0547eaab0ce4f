import type { ParameterSet } from './constraint.ts'
import type { ParameterValues, RuleSolver } from './ruleSolver.ts'

/** Values of two parameters: `[EgressMode, public-ip, DeletionProtection, true]`. */
export type Pair = readonly [first: string, value: string, second: string, value: string]

export type CoveringSets = {
  readonly sets: readonly ParameterSet[]
  /** Pairs that the rules make impossible together. */
  readonly impossible: readonly Pair[]
}

/**
 * Sets of parameters in which every pair of values of two parameters occurs, unless the rules make it impossible. Greedy and
 * without chance: the same values and rules give the same sets. The first one has the ordinary values.
 */
export function coveringSetsOf(values: ParameterValues, solver: RuleSolver, isJoined: IsJoined): CoveringSets {
  const uncovered = new Map(pairsOf(values, isJoined).map(pair => [keyOf(pair), pair]))
  const sets: ParameterSet[] = []
  const impossible: Pair[] = []
  const add = (set: ParameterSet): void => {
    sets.push(set)
    for (const pair of pairsIn(set)) uncovered.delete(keyOf(pair))
  }
  const ordinary = solver.complete({})
  if (!ordinary) throw new Error('No set of these values satisfies the rules: correct the sample values.')
  add(ordinary)
  for (let [next] = uncovered.values(); next; [next] = uncovered.values()) {
    const [first, value, second, other] = next
    const given = { [first]: value, [second]: other }
    const start = solver.complete(given)
    if (start) add(widen(given, start, { values, solver, uncovered }))
    else {
      impossible.push(next)
      uncovered.delete(keyOf(next))
    }
  }
  return { sets, impossible }
}

/** True if a rule reads both parameters. */
export type IsJoined = (first: string, second: string) => boolean

/** A longer list is a scale of days, sizes or versions, whose values are alike but for the rules that read them. */
const LONGEST_LIST = 8

/**
 * Every pair of values of two parameters. A long list of values takes part with its ordinary, its first and its last value;
 * with all of them beside a parameter that a rule joins it with, and beside the first parameter, so that each occurs.
 */
export function pairsOf(values: ParameterValues, isJoined: IsJoined = () => true): readonly Pair[] {
  const names = Object.keys(values)
  return names.flatMap((first, index) =>
    names.slice(index + 1).flatMap(second => {
      const isWhole = index === 0 || isJoined(first, second)
      const [left, right] = [first, second].map(name => (isWhole ? values[name] : someOf(values[name])) ?? [])
      return (left ?? []).flatMap(value => (right ?? []).map((other): Pair => [first, value, second, other]))
    }),
  )
}

function someOf(values: readonly string[] = []): readonly string[] {
  const [ordinary = '', first = ''] = values
  return values.length > LONGEST_LIST ? [...new Set([ordinary, first, values.at(-1) ?? ''])] : values
}

export function pairsIn(set: ParameterSet): readonly Pair[] {
  return pairsOf(Object.fromEntries(Object.entries(set).map(([name, value]) => [name, [value]])))
}

export function keyOf(pair: Pair): string {
  return pair.join('\n')
}

type WidenOptions = {
  readonly values: ParameterValues
  readonly solver: RuleSolver
  readonly uncovered: ReadonlyMap<string, Pair>
}

/** Gives one parameter after the other the value that covers most pairs with the values fixed so far. */
function widen(given: ParameterSet, start: ParameterSet, { values, solver, uncovered }: WidenOptions): ParameterSet {
  const order = new Map(Object.keys(values).map((name, index) => [name, index]))
  let fixed = given
  let whole = start
  for (const name of Object.keys(values).filter(name => !Object.hasOwn(given, name))) {
    const gainOf = (value: string): number =>
      Object.entries(fixed).filter(([other, itsValue]) => {
        const isAfter = (order.get(other) ?? 0) > (order.get(name) ?? 0)
        return uncovered.has(keyOf(isAfter ? [name, value, other, itsValue] : [other, itsValue, name, value]))
      }).length
    const ranked = (values[name] ?? [])
      .map(value => ({ value, gain: gainOf(value) }))
      .toSorted((a, b) => b.gain - a.gain)
    for (const { value } of ranked) {
      const candidate = whole[name] === value ? whole : solver.complete({ ...fixed, [name]: value }, whole)
      if (!candidate) continue
      whole = candidate
      fixed = { ...fixed, [name]: value }
      break
    }
  }
  return Object.fromEntries(Object.keys(values).map(name => [name, whole[name] ?? '']))
}

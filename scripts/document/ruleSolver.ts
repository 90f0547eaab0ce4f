import type { Constraint, ParameterSet } from './constraint.ts'

/** The values that each parameter may have; the first one is its ordinary value. */
export type ParameterValues = Readonly<Record<string, readonly string[]>>

export type RuleSolver = {
  /** True if the set breaks no rule. */
  readonly isValid: (set: ParameterSet) => boolean
  /**
   * A set with the given values that breaks no rule, with as few differences from `start` as the search finds; undefined if
   * no such set exists.
   */
  readonly complete: (given: ParameterSet, start?: ParameterSet) => ParameterSet | undefined
}

/**
 * Searches all values. In a set that breaks a rule, every solution has another value of at least one parameter that the rule
 * reads and that is not fixed yet: so each of them is tried with each value, and then fixed. The search is complete, and it
 * touches only parameters of rules that are broken.
 */
export function createRuleSolver(values: ParameterValues, constraints: readonly Constraint[]): RuleSolver {
  const ordinary = Object.fromEntries(Object.entries(values).map(([name, [first = '']]) => [name, first]))
  return {
    isValid: set => violationIn(set) === undefined,
    complete: (given, start = ordinary) => repair({ ...start, ...given }, new Set(Object.keys(given))),
  }

  function repair(set: ParameterSet, fixed: ReadonlySet<string>): ParameterSet | undefined {
    const parameters = violationIn(set)
    if (!parameters) return set
    const nowFixed = new Set(fixed)
    for (const name of parameters) {
      if (fixed.has(name)) continue
      nowFixed.add(name)
      for (const value of values[name] ?? []) {
        const found = value !== set[name] && repair({ ...set, [name]: value }, nowFixed)
        if (found) return found
      }
    }
    return undefined
  }

  function violationIn(set: ParameterSet): readonly string[] | undefined {
    for (const constraint of constraints) {
      const parameters = constraint(set)
      if (parameters) return parameters
    }
    return undefined
  }
}

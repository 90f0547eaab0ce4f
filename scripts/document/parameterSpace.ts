import type { Template } from '#lib/template/parse/template.ts'
import { type CoveringSets, coveringSetsOf, type IsJoined } from './coveringSets.ts'
import { lintConstraintsOf } from './lintConstraints.ts'
import { parameterValuesOf } from './parameterValues.ts'
import { ruleConstraintsOf, ruleParametersOf } from './ruleConstraints.ts'
import { createRuleSolver, type ParameterValues, type RuleSolver } from './ruleSolver.ts'

/** The values of the parameters of a root template, and the sets of them that make sense. */
export type ParameterSpace = CoveringSets & {
  readonly values: ParameterValues
  readonly solver: RuleSolver
  readonly isJoined: IsJoined
}

/** The region that the sample values fit. */
export const SAMPLE_REGION = 'eu-central-1'

export function parameterSpaceOf(root: Template): ParameterSpace {
  const values = parameterValuesOf(root)
  const solver = createRuleSolver(values, [...ruleConstraintsOf(root), ...lintConstraintsOf(root, SAMPLE_REGION)])
  const joined = ruleParametersOf(root)
  const isJoined: IsJoined = (first, second) => joined.some(names => names.has(first) && names.has(second))
  return { values, solver, isJoined, ...coveringSetsOf(values, solver, isJoined) }
}

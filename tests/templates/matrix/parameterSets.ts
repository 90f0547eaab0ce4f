import type { ParameterSet } from '../../../scripts/document/constraint.ts'
import { lintConstraintsOf } from '../../../scripts/document/lintConstraints.ts'
import { parameterValuesOf } from '../../../scripts/document/parameterValues.ts'
import { ruleConstraintsOf } from '../../../scripts/document/ruleConstraints.ts'
import { createRuleSolver } from '../../../scripts/document/ruleSolver.ts'
import { ROOT, repositoryTemplates } from '../../fakes/template/repositoryStack.ts'
import { coveringSetsOf } from './coveringSets.ts'

const root = repositoryTemplates.get(ROOT)
if (!root) throw new Error(`${ROOT} was not read.`)

export const rootTemplate = root
export const parameterValues = parameterValuesOf(root)
export const constraints = [...ruleConstraintsOf(root), ...lintConstraintsOf(root, 'eu-central-1')]
export const ruleSolver = createRuleSolver(parameterValues, constraints)
export const coveringSets = coveringSetsOf(parameterValues, ruleSolver)

/** The sets by their names: set1, set2, … */
export const namedSets: Readonly<Record<string, ParameterSet>> = Object.fromEntries(
  coveringSets.sets.map((set, index) => [`set${index + 1}`, set]),
)

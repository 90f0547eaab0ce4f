import type { ParameterSet } from '../../../scripts/document/constraint.ts'
import { parameterSpaceOf } from '../../../scripts/document/parameterSpace.ts'
import { ROOT, repositoryTemplates } from '../../fakes/template/repositoryStack.ts'

const root = repositoryTemplates.get(ROOT)
if (!root) throw new Error(`${ROOT} was not read.`)

export const rootTemplate = root
export const parameterSpace = parameterSpaceOf(root)

/** The sets by their names: set1, set2, … */
export const namedSets: Readonly<Record<string, ParameterSet>> = Object.fromEntries(
  parameterSpace.sets.map((set, index) => [`set${index + 1}`, set]),
)

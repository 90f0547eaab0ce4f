import type { Question } from './question.ts'
import { changeSetQuestions } from './questions/changeSets.ts'
import { valueQuestions } from './questions/descriptionsWithValues.ts'
import { gitHubQuestions } from './questions/gitHub.ts'
import { generatedNames } from './questions/names.ts'
import { openQuestions } from './questions/openQuestions.ts'
import { operationQuestions } from './questions/operations.ts'
import { permissionQuestions } from './questions/permissions.ts'

/** Every question that only a real account, or a real repository on GitHub, can settle. */
export const QUESTIONS: readonly Question[] = [
  ...changeSetQuestions,
  ...valueQuestions,
  ...operationQuestions,
  ...permissionQuestions,
  generatedNames,
  ...gitHubQuestions,
  ...openQuestions,
]

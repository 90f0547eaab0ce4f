/** Set for a verb that the rehearsal runs. */
const VARIABLE = 'REHEARSAL_STEP'

export const REHEARSAL_STEP: Readonly<Record<string, string>> = { [VARIABLE]: '1' }

/**
 * True for a verb that the rehearsal runs: its outcome, or its error, goes to stdout alone, and its progress to stderr. After
 * an interruption there is nothing to look after, because the built-in AWS ends with the rehearsal.
 */
export function isRehearsalStep(variables: Readonly<Record<string, string | undefined>>): boolean {
  return variables[VARIABLE] === '1'
}

import { type Finding, Problem } from '../../model/problem.ts'

/** The findings of a Problem in a file. Any other error is a bug and is thrown again. */
export function findingsOf(
  error: unknown,
  { rule, file }: { readonly rule: string; readonly file: string },
): readonly Finding[] {
  if (!(error instanceof Problem)) throw error
  if (error.findings.length > 0) return error.findings
  const { message, todo, location = { file, line: 1, column: 1 } } = error
  return [{ level: 'error', rule, message, ...(todo === undefined ? {} : { todo }), location }]
}

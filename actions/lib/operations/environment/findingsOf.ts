import { type Finding, Problem } from '../../model/problem.ts'

/** What a person wrote wrong, as findings. Anything that is no Problem is thrown again: it is a bug. */
export function findingsOf(
  error: unknown,
  { rule, file }: { readonly rule: string; readonly file: string },
): readonly Finding[] {
  if (!(error instanceof Problem)) throw error
  if (error.findings.length > 0) return error.findings
  const { message, todo, location = { file, line: 1, column: 1 } } = error
  return [{ level: 'error', rule, message, ...(todo === undefined ? {} : { todo }), location }]
}

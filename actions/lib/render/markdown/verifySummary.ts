import type { VerifyOutcome } from '../../model/outcome.ts'
import { tallyOf } from '../check.ts'
import { checkTable, todoList, VERDICT_SIGNS } from './check.ts'
import { code } from './escaped.ts'

/** What `verify` found, check by check. */
export function verifySummary({ kind, checks }: VerifyOutcome, environment: string): string {
  const head = `### ${VERDICT_SIGNS[kind]} ${code(environment)} is ${kind} · ${tallyOf(checks)}`
  return [head, checkTable(checks), ...todoList(checks)].join('\n\n')
}

import type { VerifyOutcome } from '../../model/outcome.ts'
import { checkCounts } from '../text/check.ts'
import { checkTable, nextStepList, VERDICT_EMOJI } from './parts/check.ts'
import { codeSpan } from './syntax/escape.ts'

/** The result of `verify`: one row per check. */
export function verifySummary({ kind, checks }: VerifyOutcome, environment: string): string {
  const head = `### ${VERDICT_EMOJI[kind]} ${codeSpan(environment)} is ${kind} · ${checkCounts(checks)}`
  return [head, checkTable(checks), ...nextStepList(checks)].join('\n\n')
}

import type { VerifyOutcome } from '../../model/outcome.ts'
import { verificationNote } from '../phrases/verification.ts'
import { checkCounts } from '../text/check.ts'
import { checkTable, nextStepList, noteList, VERDICT_EMOJI } from './parts/check.ts'
import { codeSpan } from './syntax/escape.ts'

/** The result of `verify`: one row per check. */
export function verifySummary({ kind, checks, note }: VerifyOutcome, environment: string): string {
  const head = `### ${VERDICT_EMOJI[kind]} ${codeSpan(environment)} is ${kind} · ${checkCounts(checks)}`
  return [head, checkTable(checks), ...noteList(verificationNote(checks, note)), ...nextStepList(checks)].join('\n\n')
}

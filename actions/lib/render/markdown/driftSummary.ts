import type { DriftOutcome } from '../../model/drift.ts'
import { driftParts } from './drift.ts'
import { fitted, IN_SUMMARY } from './fit.ts'
import { MORE } from './problem.ts'

export function driftSummary(outcome: DriftOutcome, environment: string): string {
  return fitted(driftParts(outcome, environment), IN_SUMMARY, MORE)
}

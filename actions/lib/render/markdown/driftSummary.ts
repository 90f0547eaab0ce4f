import type { DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import { driftParts } from './drift.ts'
import { fitParts, IN_SUMMARY } from './fit.ts'
import { SHORTENED_NOTE } from './problem.ts'

export function driftSummary(outcome: DriftOutcome, environment: string): string {
  return fitParts(driftParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE)
}

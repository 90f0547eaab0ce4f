import type { DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import { driftParts } from './parts/drift.ts'
import { SHORTENED_NOTE } from './parts/problem.ts'
import { fitParts, IN_SUMMARY } from './syntax/fit.ts'

export function driftSummary(outcome: DriftOutcome, environment: string): string {
  return fitParts(driftParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE)
}

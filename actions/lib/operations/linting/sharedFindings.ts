import type { Finding } from '../../model/problem.ts'
import { redactFinding } from '../../redaction/redactFinding.ts'
import { sharedValueFindings } from '../../rules/values/sharedValues.ts'
import type { InspectedEnvironment } from './inspectResolved.ts'
import { withoutSameLocation } from './mergeFindings.ts'

/** Names that two environments would give to their resources, without those that an earlier finding is about. */
export function sharedFindings(
  inspected: readonly InspectedEnvironment[],
  earlier: readonly Finding[],
): readonly Finding[] {
  return withoutSameLocation(sharedValueFindings(inspected), earlier).map(finding =>
    inspected.reduce((redacted, { redaction }) => redactFinding(redacted, redaction), finding),
  )
}

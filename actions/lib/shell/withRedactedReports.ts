import type { Reporter } from '../ports.ts'
import { PATTERN_REDACTION } from '../redaction/redaction.ts'
import { redactProgress } from '../redaction/redactProgress.ts'

/** For progress from before an operation has read the secrets of its environment: removes what looks like a secret. */
export function withRedactedReports(reporter: Reporter): Reporter {
  return { report: progress => reporter.report(redactProgress(progress, PATTERN_REDACTION)) }
}

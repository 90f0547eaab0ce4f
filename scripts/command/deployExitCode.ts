import { verdictOf } from '#lib/model/check.ts'
import type { BootstrapOutcome, DeployOutcome } from '#lib/model/outcome.ts'
import type { ExitCode } from './runScript.ts'

/** Deployed without proof is no success, and a 'no' of the person is a refusal. */
export function deployExitCode(outcome: DeployOutcome | BootstrapOutcome): ExitCode {
  switch (outcome.kind) {
    case 'deployed':
    case 'created':
    case 'updated':
      return 0
    case 'unchanged':
      return 'checks' in outcome && outcome.checks.length > 0 && verdictOf(outcome.checks) !== 'healthy' ? 1 : 0
    case 'deployed-not-proven':
    case 'rolled-back':
    case 'failed':
      return 1
    case 'declined':
      return 3
    default:
      return outcome satisfies never
  }
}

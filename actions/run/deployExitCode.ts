import { verdictOf } from '#lib/model/check.ts'
import type { DeployOutcome } from '#lib/model/outcome.ts'
import type { ActionResult } from './runAction.ts'

/** Deployed without proof is no success. */
export function deployExitCode(outcome: DeployOutcome): ActionResult['code'] {
  switch (outcome.kind) {
    case 'deployed':
      return 0
    case 'unchanged':
      return verdictOf(outcome.checks) === 'healthy' ? 0 : 1
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

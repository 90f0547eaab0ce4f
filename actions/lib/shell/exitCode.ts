import { verdictOf } from '../model/check.ts'
import type { DriftOutcome } from '../model/cloudFormation/driftedResource.ts'
import type {
  BootstrapCheckOutcome,
  BootstrapOutcome,
  BootstrapRemovalOutcome,
  ChangeSetOutcome,
  CostOutcome,
  DeployOutcome,
  LintOutcome,
  PinOutcome,
  PricesOutcome,
  TeardownOutcome,
  VerifyOutcome,
} from '../model/outcome.ts'
import type { ProblemKind } from '../model/problem.ts'

/**
 * The exit code of a process that did not succeed; a bug counts as a failure. The same for every verb:
 * 1: failed, unhealthy, drifted, or not proven, which a missing stack is for `verify` and `drift`.
 * 2: invalid arguments or configuration; a question without an interactive terminal lacks an argument.
 * 3: refused or declined, so that nothing was changed: another account, no valid credentials, protection, a 'no'.
 * 130 is that of an interruption (`scripts/command/handleInterrupt.ts`).
 */
export const EXIT_CODES: Readonly<Record<ProblemKind | 'bug', number>> = { failed: 1, usage: 2, refused: 3, bug: 1 }

/** 0: done. 1: failed. 3: refused. An error has the code of its Problem (`EXIT_CODES`). */
export type ExitCode = 0 | 1 | 3

type VerbOutcome =
  | LintOutcome
  | PinOutcome
  | CostOutcome
  | PricesOutcome
  | ChangeSetOutcome
  | DeployOutcome
  | VerifyOutcome
  | DriftOutcome
  | TeardownOutcome
  | BootstrapOutcome
  | BootstrapCheckOutcome
  | BootstrapRemovalOutcome

/** The exit code of an outcome, in a terminal and in a job. A deployment without proof is a failure, and a 'no' is a refusal. */
export function exitCodeOf(outcome: VerbOutcome): ExitCode {
  switch (outcome.kind) {
    case 'clean':
    case 'pinned':
    case 'estimated':
    // A gap is named, and the estimate is right without it.
    case 'estimated-with-gaps':
    case 'written':
    case 'changes':
    case 'none':
    case 'deployed':
    case 'created':
    case 'updated':
    case 'healthy':
    case 'in-sync':
    case 'gone':
    case 'nothing-to-do':
    case 'complete':
    case 'removed':
    case 'nothing-to-remove':
      return 0
    // Warnings and notices are allowed.
    case 'findings':
      return outcome.findings.some(({ level }) => level === 'error') ? 1 : 0
    // A bootstrap stack and a file have no checks.
    case 'unchanged':
      return !('checks' in outcome) || verdictOf(outcome.checks) === 'healthy' ? 0 : 1
    case 'deployed-not-proven':
    case 'deployed-not-protected':
    case 'rolled-back':
    case 'failed':
    case 'unhealthy':
    case 'not-checked':
    case 'incomplete':
    case 'not-removed':
    case 'drifted':
    case 'written-with-gaps':
      return 1
    case 'declined':
      return 3
    default:
      return outcome satisfies never
  }
}

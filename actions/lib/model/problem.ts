import { type NextStep, nextStepsText } from './nextStep.ts'

/** A position in a file. Line and column count from 1. */
export type Location = { readonly file: string; readonly line: number; readonly column: number }

/** An error, warning or notice about a file, as `lint` reports it. */
export type Finding = {
  readonly level: 'error' | 'warning' | 'notice'
  /** The id of the rule: our own (`environment/unknown-parameter`) or a tool's (`cfn-lint/E3012`). */
  readonly rule: string
  readonly message: string
  /** The fix, as an instruction. */
  readonly todo?: string
  /** In the file that people edit, and not in a resolved copy of it. */
  readonly location?: Location
  /** The logical id of the resource in whose lines the location is. */
  readonly resource?: string
  /** How bad the violation of a control is. */
  readonly severity?: 'critical' | 'high' | 'medium' | 'low'
  /** The environments whose resolved stack has it, sorted; absent for a finding about a file itself. */
  readonly environments?: readonly string[]
  /** A page about the rule: an https URL, or a path in this repository with an anchor. */
  readonly documentation?: string
}

/** usage: invalid arguments or files · refused: dangerous, or not approved · failed: the operation went wrong. */
export type ProblemKind = 'usage' | 'refused' | 'failed'

/**
 * The reasons from which an operation recovers by itself. unavailable: throttled, unreachable or broken for now; a read
 * is retried. intercepted: a proxy answered in place of AWS or GitHub; a read of AWS is retried for a short time, because its
 * login page may stay. stale: the change set is obsolete or gone; a new one is created and compared.
 */
export type ProblemReason = 'unavailable' | 'intercepted' | 'stale'

type ProblemDetails = {
  readonly kind?: ProblemKind
  readonly reason?: ProblemReason | undefined
  readonly todo?: string
  readonly steps?: readonly NextStep[] | undefined
  readonly findings?: readonly Finding[]
  readonly location?: Location
  readonly missingPermission?: string | undefined
  readonly cause?: unknown
}

/** An error that the user can fix. It is printed without a stack trace; every other error is a bug in this repository. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly reason: ProblemReason | undefined
  readonly todo: string | undefined
  /** The same one by one, if there are several. */
  readonly steps: readonly NextStep[] | undefined
  /** All findings at once, for problems in files. */
  readonly findings: readonly Finding[]
  readonly location: Location | undefined
  /** The permission whose absence caused the problem: `ecs:DescribeServices`, `pull-requests: write`. */
  readonly missingPermission: string | undefined

  constructor(message: string, details: ProblemDetails = {}) {
    const { kind = 'failed', reason, steps, findings = [], location, missingPermission, cause } = details
    const { todo = steps && nextStepsText(steps) } = details
    super(message, { cause })
    this.name = 'Problem'
    this.kind = kind
    this.reason = reason
    this.todo = todo
    this.steps = steps
    this.findings = findings
    this.location = location
    this.missingPermission = missingPermission
  }
}

/** A problem with its next step, as one text for a warning. */
export function problemText({ message, todo }: Problem): string {
  return todo === undefined ? message : `${message} ${todo}`
}

/** A spot in a file. Line and column count from 1. */
export type Location = { readonly file: string; readonly line: number; readonly column: number }

/** One thing that is wrong in a file, as `lint` reports it. */
export type Finding = {
  readonly level: 'error' | 'warning' | 'notice'
  /** Who says so: our own rule's name (`environment/unknown-parameter`) or a tool's (`cfn-lint/E3012`). */
  readonly rule: string
  readonly message: string
  /** What to do about it, as an order. */
  readonly todo?: string
  readonly location?: Location
}

/** usage: the words of the command are wrong · refused: it would be dangerous or nobody approved it · failed: it went wrong. */
export type ProblemKind = 'usage' | 'refused' | 'failed'

/**
 * Where an operation can go on by itself. unavailable: throttled, unreachable or broken for now; a read is asked again.
 * stale: the change set is obsolete or gone; a new one is made and compared.
 */
export type ProblemReason = 'unavailable' | 'stale'

type ProblemDetails = {
  readonly kind?: ProblemKind
  readonly reason?: ProblemReason | undefined
  readonly todo?: string
  readonly findings?: readonly Finding[]
  readonly location?: Location
  readonly missingPermission?: string | undefined
  readonly cause?: unknown
}

/** What a person can fix. It is printed without a stack trace; every other error is a bug of this repository. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly reason: ProblemReason | undefined
  readonly todo: string | undefined
  /** All problems of one kind at once, for problems in files. */
  readonly findings: readonly Finding[]
  readonly location: Location | undefined
  /** The permission that AWS or GitHub missed, when that is why: `ecs:DescribeServices`, `pull-requests: write`. */
  readonly missingPermission: string | undefined

  constructor(message: string, details: ProblemDetails = {}) {
    const { kind = 'failed', reason, todo, findings = [], location, missingPermission, cause } = details
    super(message, { cause })
    this.name = 'Problem'
    this.kind = kind
    this.reason = reason
    this.todo = todo
    this.findings = findings
    this.location = location
    this.missingPermission = missingPermission
  }
}

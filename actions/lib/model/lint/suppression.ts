import type { Finding, Location } from '../problem.ts'

/** An accepted finding: `Metadata: {Lint: {Suppress: [{id, reason, expires}]}}` of a resource. */
export type Suppression = {
  /** The id of the rule, as `lint` prints it: `guard/CT.ECS.PR.6`. */
  readonly id: string
  readonly reason: string
  /** The last day on which it counts, `YYYY-MM-DD` in UTC. */
  readonly expires: string
  /** The template's file, and the resource in it. */
  readonly file: string
  readonly logicalId: string
  /** Of the entry. */
  readonly location: Location
}

/** A suppression that keeps findings away, an expired one too: a copy must not turn red without a commit. */
export type ActiveSuppression = Suppression & {
  /** Whole days since its last day; absent if it has not expired. */
  readonly expiredDays?: number
  /** The environments whose findings it keeps away, sorted; absent if a finding is about the file itself. */
  readonly environments?: readonly string[]
  readonly findings: readonly Finding[]
}

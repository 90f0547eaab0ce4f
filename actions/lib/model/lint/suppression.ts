import type { Location } from '../problem.ts'

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

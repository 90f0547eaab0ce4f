/** A finding of `lint` that a resource of the stack accepts. */
export type AcceptedFinding = {
  /** The path of the resource: `Compute/TaskDefinition`. */
  readonly resource: string
  /** The id of the rule: `guard/CT.ECS.PR.6`. */
  readonly rule: string
  readonly reason: string
  /** The last day on which it counts, `YYYY-MM-DD` in UTC. */
  readonly expires: string
  /** Whole days since that day; absent if it has not expired. */
  readonly expiredDays?: number
}

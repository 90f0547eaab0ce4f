/** A zone of Route 53. Names are in lower case, without the last dot. */
export type HostedZone = {
  readonly name: string
  readonly isPrivate: boolean
  /** The servers to which the domain must delegate. */
  readonly nameServers: readonly string[]
}

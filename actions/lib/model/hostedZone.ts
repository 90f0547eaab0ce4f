/** A zone of Route 53. Names are in lower case, without the last dot. */
export type HostedZone = {
  readonly name: string
  readonly isPrivate: boolean
  /** The servers to which the domain must delegate. */
  readonly nameServers: readonly string[]
}

/** True if the zone can hold records of a name: its own, or one below it. */
export function isInZone(name: string, { name: zone }: Pick<HostedZone, 'name'>): boolean {
  return name === zone || name.endsWith(`.${zone}`)
}

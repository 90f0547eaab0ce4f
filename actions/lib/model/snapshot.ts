/** instance: of an `AWS::RDS::DBInstance`. cluster: of an `AWS::RDS::DBCluster`. */
export type DatabaseKind = 'instance' | 'cluster'

/** A manual snapshot of a database. */
export type DatabaseSnapshot = {
  readonly id: string
  readonly kind: DatabaseKind
  /** The identifier of its database, which may not exist any more. */
  readonly database: string
  /** `creating`, `available`, `failed`; RDS has others. */
  readonly status: string
  /** Percent. */
  readonly progress: number
  /** Undefined until RDS has started to make it. */
  readonly createdAt: Date | undefined
  readonly tags: Readonly<Record<string, string>>
}

export type SnapshotRequest = {
  readonly id: string
  readonly kind: DatabaseKind
  readonly database: string
  readonly tags: Readonly<Record<string, string>>
}

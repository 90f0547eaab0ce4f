/** instance: of an `AWS::RDS::DBInstance`. cluster: of an `AWS::RDS::DBCluster`. */
export type DatabaseKind = 'instance' | 'cluster'

export const DATABASE_TYPES = {
  instance: 'AWS::RDS::DBInstance',
  cluster: 'AWS::RDS::DBCluster',
} as const satisfies Readonly<Record<DatabaseKind, string>>

/** Undefined for every other type of a resource. */
export function databaseKindOf(type: string): DatabaseKind | undefined {
  if (type === DATABASE_TYPES.instance) return 'instance'
  return type === DATABASE_TYPES.cluster ? 'cluster' : undefined
}

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

import { partitionOf } from '#lib/model/environment.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { DatabaseKind } from '#lib/model/snapshot.ts'

/** One live resource, of a stack or of no stack, as the other services read it. */
export type LiveResource = {
  /** These three are empty for a resource that a call to its own service made. */
  readonly stackId: string
  readonly stackName: string
  readonly logicalId: string
  readonly physicalId: string
  readonly type: string
  /** Every property with its real value. */
  readonly properties: JsonMap
  /** Every attribute that `Fn::GetAtt` gives. */
  readonly attributes: JsonMap
  readonly createdAt: Date
}

/** A resource that a call to its own service makes. */
export type AddedResource = Pick<LiveResource, 'type' | 'physicalId' | 'properties' | 'attributes'>

/** One version of an object in a bucket; a delete marker has no body. */
export type StoredObject = {
  readonly versionId: string
  readonly body: Buffer | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly at: Date
}

/** A snapshot of a database: made by hand, or the last one of a database that CloudFormation deletes. */
export type DatabaseSnapshot = {
  readonly id: string
  readonly arn: string
  readonly kind: DatabaseKind
  /** The identifier of its database, which may not exist any more. */
  readonly database: string
  /** Properties of the database when the snapshot was made. */
  readonly properties: JsonMap
  readonly createdAt: Date
  readonly availableAt: Date
  readonly tags: Map<string, string>
}

/** A finished job of AWS Backup that restored files into a file system. */
export type RestoreJob = {
  readonly id: string
  readonly recoveryPointArn: string
  readonly fileSystemArn: string
  readonly roleArn: string
  /** The folder under the root of the file system that has the restored files. */
  readonly folder: string
  readonly createdAt: Date
}

/** A task of Amazon ECS that belongs to no service. What becomes of it is decided when it starts. */
export type StartedTask = {
  /** 32 hexadecimal digits. */
  readonly id: string
  readonly arn: string
  readonly clientToken: string | undefined
  /** The request in JSON, to compare another one with the same token. */
  readonly request: string
  readonly cluster: string
  readonly taskDefinition: string
  readonly startedBy: string | undefined
  readonly createdAt: Date
  /** Milliseconds until it stops by itself. */
  readonly duration: number
  readonly end: TaskEnd
  /** A call of StopTask before its end. */
  stop?: { readonly at: Date; readonly reason: string }
}

/** The end of a task: by itself with the exit code and the lines of its container, or before that container ran. */
export type TaskEnd =
  | { readonly kind: 'exits'; readonly container: string; readonly exitCode: number; readonly lines: readonly string[] }
  | { readonly kind: 'fails-to-start'; readonly reason: string }

/** A zone of Route 53. */
export type HostedZone = {
  /** `Z0123456789EXAMPLE` */
  readonly id: string
  /** Without the last dot. */
  readonly name: string
  /** not-delegated: public, but the name's own DNS points elsewhere. */
  readonly visibility: 'public' | 'private' | 'not-delegated'
  /** Host names, without the last dot; none for a private zone. */
  readonly nameServers: readonly string[]
}

/** The state that the emulated services share: the stacks' resources and the objects in their buckets. */
export type World = {
  readonly account: string
  readonly region: string
  readonly now: () => Date
  /** Live resources, of one type or all, retained ones included. */
  readonly resources: (type?: string) => readonly LiveResource[]
  readonly resource: (type: string, physicalId: string) => LiveResource | undefined
  /** By bucket, then key; newest version first. A bucket exists while its resource does. */
  readonly objects: Map<string, Map<string, StoredObject[]>>
  /** Adds a resource that belongs to no stack. Its name is taken from now on, for templates too. */
  readonly add: (resource: AddedResource) => void
  /** Changes or deletes a live resource, of a stack or of none, by a call to its own service. */
  readonly alter: (resource: LiveResource, change: JsonMap | 'deleted') => void
  /** By `snapshotKeyOf`. */
  readonly databaseSnapshots: Map<string, DatabaseSnapshot>
  /** Milliseconds until a snapshot is available. */
  readonly snapshotDuration: number
  /** By id. */
  readonly restoreJobs: Map<string, RestoreJob>
  /** Tasks of ECS that belong to no service, by id. */
  readonly startedTasks: Map<string, StartedTask>
  /** Milliseconds from the start of such a task to its end. */
  readonly taskDuration: number
  /** Names of the account's service-linked roles. A new account has none. */
  readonly serviceLinkedRoles: Set<string>
  /** Lines that the application wrote about requests, by log group; oldest first. */
  readonly applicationLog: Map<string, readonly { readonly at: Date; readonly text: string }[]>
  /** Undefined for an account in which each zone exists. */
  readonly hostedZones: readonly HostedZone[] | undefined
}

const SNAPSHOT_ARN_TYPES = { instance: 'snapshot', cluster: 'cluster-snapshot' } as const

/** `instance open-webui-dev-1` */
export function snapshotKeyOf({ kind, id }: Pick<DatabaseSnapshot, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

type NewSnapshot = Pick<DatabaseSnapshot, 'kind' | 'id' | 'database' | 'properties' | 'tags'> & {
  /** Milliseconds until it is available. */
  readonly duration: number
}

/** Adds a snapshot to the account. RDS writes identifiers in lower case. */
export function addDatabaseSnapshot(world: World, { duration, ...added }: NewSnapshot): DatabaseSnapshot {
  const { account, region, databaseSnapshots } = world
  const id = added.id.toLowerCase()
  const createdAt = world.now()
  const snapshot: DatabaseSnapshot = {
    ...added,
    id,
    arn: `arn:${partitionOf(region).partition}:rds:${region}:${account}:${SNAPSHOT_ARN_TYPES[added.kind]}:${id}`,
    createdAt,
    availableAt: new Date(createdAt.getTime() + duration),
  }
  databaseSnapshots.set(snapshotKeyOf(snapshot), snapshot)
  return snapshot
}

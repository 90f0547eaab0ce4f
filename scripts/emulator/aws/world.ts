import type { JsonMap } from '#lib/model/json.ts'

/** One live resource of one stack, as the other services read it. */
export type LiveResource = {
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

/** One version of an object in a bucket; a delete marker has no body. */
export type StoredObject = {
  readonly versionId: string
  readonly body: Buffer | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly at: Date
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
  /** The services that have made their role in the account: `ecs.amazonaws.com`. */
  readonly serviceLinkedRoles: Set<string>
}

import type { JsonMap } from '#lib/model/json.ts'

export type EmulatedResource = {
  readonly logicalId: string
  readonly type: string
  physicalId: string | undefined
  status: string
  reason: string | undefined
  at: Date
  /** From the template, with real values. */
  properties: JsonMap
  /** Values that AWS generates where the template has none: a name, a secret. */
  generatedProperties: JsonMap
  attributes: JsonMap
  metadata: JsonMap
  otherAttributes: JsonMap
  deletionPolicy: string | undefined
  updateReplacePolicy: string | undefined
  tags: Readonly<Record<string, string>>
  dependencies: readonly string[]
  createdAt: Date
  /** The physical resource exists. */
  exists: boolean
  /** The reason of a signal that fails it, in its running creation or update. */
  failureSignal?: string | undefined
}

/** True if an update can start from this resource. */
export function isCreated({ exists, status }: EmulatedResource): boolean {
  return exists && status !== 'CREATE_FAILED'
}

/** A resource that does not exist yet. */
export function createResourceRecord(logicalId: string, type: string, at: Date): EmulatedResource {
  return {
    logicalId,
    type,
    physicalId: undefined,
    status: 'CREATE_IN_PROGRESS',
    reason: undefined,
    at,
    properties: {},
    generatedProperties: {},
    attributes: {},
    metadata: {},
    otherAttributes: {},
    deletionPolicy: undefined,
    updateReplacePolicy: undefined,
    tags: {},
    dependencies: [],
    createdAt: at,
    exists: false,
  }
}

import type { JsonMap } from '#lib/model/json.ts'

export type EmulatedResource = {
  readonly logicalId: string
  readonly type: string
  physicalId: string | undefined
  status: string
  reason: string | undefined
  at: Date
  /** As the template gave them, with real values. */
  properties: JsonMap
  /** What AWS made up because the template did not say: a name, a generated secret. */
  generatedProperties: JsonMap
  attributes: JsonMap
  metadata: JsonMap
  otherAttributes: JsonMap
  deletionPolicy: string | undefined
  updateReplacePolicy: string | undefined
  tags: Readonly<Record<string, string>>
  dependencies: readonly string[]
  createdAt: Date
  /** There is something behind the physical id. */
  exists: boolean
}

/** Is there something that an update can start from? */
export function isCreated({ exists, status }: EmulatedResource): boolean {
  return exists && status !== 'CREATE_FAILED'
}

/** A resource of which nothing exists yet. */
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

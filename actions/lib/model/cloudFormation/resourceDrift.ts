import type { ReadableDriftedProperty } from './driftedResource.ts'

/** One resource as the last detection found it; the values of its properties can be secret. */
export type ResourceDrift = {
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  /** not checked: CloudFormation does not look at this type. unknown: it could not look. */
  readonly kind: 'in-sync' | 'modified' | 'deleted' | 'not-checked' | 'unknown'
  /** CloudFormation's own words, where it has some. */
  readonly reason: string | undefined
  readonly properties: readonly ReadableDriftedProperty[]
}

export type DriftDetection = {
  /** failed: it could not look at every resource. */
  readonly status: 'running' | 'complete' | 'failed'
  readonly reason: string | undefined
}

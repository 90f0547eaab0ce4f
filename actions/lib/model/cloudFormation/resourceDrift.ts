import type { DriftedProperty } from './driftedResource.ts'

/** The result of the last drift detection for one resource. Values of properties can be secret. */
export type ResourceDrift = {
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  /** not-checked: drift detection does not support the type. unknown: the check failed. */
  readonly kind: 'in-sync' | 'modified' | 'deleted' | 'not-checked' | 'unknown'
  /** CloudFormation's own message, if it has one. */
  readonly reason: string | undefined
  readonly properties: readonly DriftedProperty[]
}

export type DriftDetection = {
  /** failed: CloudFormation could not check every resource. */
  readonly status: 'running' | 'complete' | 'failed'
  readonly reason: string | undefined
}

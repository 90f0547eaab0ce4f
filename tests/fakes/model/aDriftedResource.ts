import type { DriftedProperty, DriftedResource } from '#lib/model/cloudFormation/driftedResource.ts'
import type { ResourceDrift } from '#lib/model/cloudFormation/resourceDrift.ts'

export function aDriftedProperty(about: Partial<DriftedProperty> = {}): DriftedProperty {
  return { path: '/RetentionInDays', kind: 'modify', expected: '90', actual: '7', ...about }
}

/** A log group with a shortened retention, with overrides. */
export function aDriftedResource(about: Partial<DriftedResource> = {}): DriftedResource {
  return {
    nestedPath: 'Monitoring',
    logicalId: 'LogGroup',
    physicalId: '/open-webui/dev',
    type: 'AWS::Logs::LogGroup',
    kind: 'modified',
    properties: [aDriftedProperty()],
    ...about,
  }
}

/** The result of a drift detection for one resource: in-sync, with overrides. */
export function aResourceDrift(logicalId: string, about: Partial<ResourceDrift> = {}): ResourceDrift {
  return {
    logicalId,
    physicalId: `${logicalId}-1`,
    type: 'AWS::Logs::LogGroup',
    kind: 'in-sync',
    reason: undefined,
    properties: [],
    ...about,
  }
}

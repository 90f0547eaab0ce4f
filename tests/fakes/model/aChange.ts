import type { Change, PropertyChange } from '#lib/model/cloudFormation/change.ts'

/** A change of a harmless resource in place, with overrides. */
export function aChange(about: Partial<Change> = {}): Change {
  return {
    nestedPath: 'Monitoring',
    logicalId: 'Topic',
    physicalId: 'arn:aws:sns:eu-central-1:123456789012:topic',
    type: 'AWS::SNS::Topic',
    action: 'modify',
    replacement: 'never',
    policyAction: undefined,
    properties: [],
    resolved: {},
    ...about,
  }
}

export function aPropertyChange(about: Partial<PropertyChange> = {}): PropertyChange {
  return {
    path: '/Properties/DisplayName',
    kind: 'modify',
    replacement: 'never',
    evaluation: 'static',
    cause: undefined,
    before: 'before',
    after: 'after',
    ...about,
  }
}

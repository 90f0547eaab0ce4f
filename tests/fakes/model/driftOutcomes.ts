import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'

/** A deleted resource, modified resources, and a secret that must not be shown. */
export const driftedOutcome: DriftOutcome = {
  kind: 'drifted',
  checked: 61,
  notChecked: ['SignIn/ManagedLogin', 'Compute/ServiceConnect'],
  resources: [
    {
      nestedPath: 'Storage',
      logicalId: 'LogGroup',
      physicalId: 'open-webui-dev-logs',
      type: 'AWS::Logs::LogGroup',
      kind: 'modified',
      properties: [{ path: '/RetentionInDays', kind: 'modify', expected: '30', actual: '1' }],
    },
    {
      nestedPath: 'Database',
      logicalId: 'Instance',
      physicalId: 'open-webui-dev-database',
      type: 'AWS::RDS::DBInstance',
      kind: 'modified',
      properties: [
        { path: '/MasterUserPassword', kind: 'modify', expected: 'canary-expected', actual: 'canary-actual' },
        { path: '/Tags/2', kind: 'add', expected: '', actual: '{"Key":"by","Value":"hand"}' },
        { path: '/MonitoringInterval', kind: 'remove', expected: '60', actual: '' },
      ],
    },
    {
      nestedPath: 'Monitoring',
      logicalId: 'MemoryAlarm',
      physicalId: 'open-webui-dev-memory',
      type: 'AWS::CloudWatch::Alarm',
      kind: 'deleted',
      properties: [],
    },
  ],
}

export const inSyncOutcome: DriftOutcome = { kind: 'in-sync', checked: 61, notChecked: [] }

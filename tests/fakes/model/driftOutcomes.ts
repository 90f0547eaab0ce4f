import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'
import { redactDriftOutcome } from '#lib/redaction/redactDriftOutcome.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'

/** A deleted resource, modified resources, and a secret, as an operation has redacted them. */
export const driftedOutcome: DriftOutcome = redactDriftOutcome(
  {
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
  },
  PATTERN_REDACTION,
)

export const inSyncOutcome: DriftOutcome = { kind: 'in-sync', checked: 61, notChecked: [] }

import type { EventWithPath } from '#lib/model/cloudFormation/stackEvent.ts'

/** An event of the database's instance at 09:05:07 in the time zone of the tests, with overrides. */
export function aWatchedEvent(about: Partial<EventWithPath> = {}): EventWithPath {
  return {
    id: 'event-1',
    stackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/open-webui-dev-Database/1',
    stackName: 'open-webui-dev-Database-1ABC',
    path: 'Database/Instance',
    logicalId: 'Instance',
    physicalId: undefined,
    type: 'AWS::RDS::DBInstance',
    status: 'CREATE_COMPLETE',
    reason: undefined,
    at: new Date(2026, 10, 23, 9, 5, 7),
    token: undefined,
    ...about,
  }
}

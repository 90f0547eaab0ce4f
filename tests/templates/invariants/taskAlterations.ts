import type { Path } from '#lib/model/json.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'

/** Changes of the tasks that must violate each invariant about them. */
export const TASK_ALTERATIONS: Readonly<
  Record<string, readonly (readonly [name: string, path: Path, value?: Value])[]>
> = {
  'two tasks share a database at a deployment only beside a cache, and then no task stops before another is healthy': [
    ['Compute/Service', ['DeploymentConfiguration', 'MaximumPercent'], 200],
    ['Compute/Service', ['DeploymentConfiguration', 'MinimumHealthyPercent']],
    ['Compute/Service', ['AvailabilityZoneRebalancing']],
  ],
  'the service is scaled only where more tasks are allowed than always run': [
    ['Compute/ScalableTarget', ['MaxCapacity'], '1'],
  ],
  'office hours start the tasks that the service has without them, and end with no more': [
    ['Compute/ScalableTarget', ['ScheduledActions', 0, 'Timezone']],
    ['Compute/ScalableTarget', ['ScheduledActions', 0, 'ScalableTargetAction', 'MinCapacity'], '3'],
    ['Compute/ScalableTarget', ['ScheduledActions', 0, 'ScalableTargetAction', 'MaxCapacity'], '3'],
    ['Compute/ScalableTarget', ['ScheduledActions', 1, 'ScalableTargetAction', 'MinCapacity'], '1'],
    ['Compute/ScalableTarget', ['ScheduledActions', 1, 'ScalableTargetAction', 'MaxCapacity'], '9'],
  ],
  'commands run inside a container only where each session is logged and encrypted': [
    ['Compute/Cluster', ['Configuration']],
    ['Compute/Cluster', ['Configuration', 'ExecuteCommandConfiguration', 'Logging'], 'NONE'],
    ['Compute/Cluster', ['Configuration', 'ExecuteCommandConfiguration', 'KmsKeyId']],
    [
      'Compute/Cluster',
      ['Configuration', 'ExecuteCommandConfiguration', 'LogConfiguration', 'CloudWatchEncryptionEnabled'],
      false,
    ],
  ],
  'a read-only container may write where Open WebUI writes': [
    ['Compute/TaskDefinition', ['ContainerDefinitions', 0, 'LinuxParameters', 'Tmpfs']],
    ['Compute/TaskDefinition', ['ContainerDefinitions', 0, 'LinuxParameters', 'Tmpfs', 0, 'ContainerPath'], '/var'],
  ],
}

/** The parameters of the stack in which the tasks are altered. */
export function taskShapeOf(sentence: string): Readonly<Record<string, string>> {
  const parameters = Object.entries(SHAPES).find(([beginning]) => sentence.startsWith(beginning))
  return parameters?.[1] ?? {}
}

const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the service is scaled': { CacheMode: 'valkey', MaximumTasks: '3' },
  'office hours': { OfficeHoursStart: '07:30', OfficeHoursEnd: '19:00', OfficeHoursTimeZone: 'Europe/Berlin' },
  'commands run': { ExecuteCommand: 'true' },
  'a read-only container': { ReadOnlyRootFileSystem: 'true' },
}

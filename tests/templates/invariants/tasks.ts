import type { Json } from '#lib/model/json.ts'
import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType } from './readResources.ts'

/** Where Open WebUI writes besides its data: temporary files, its static files, generated media, files of plugins. */
const WRITTEN = [
  '/tmp',
  '/app/backend/open_webui/static',
  ...['audio', 'image', 'functions', 'tools'].map(folder => `/app/backend/data/cache/${folder}`),
]

/** How many tasks run, when, and what they may do. */
export const TASKS: Readonly<Record<string, Invariant>> = {
  'two tasks share a database at a deployment only beside a cache, and then no task stops before another is healthy':
    parts => {
      const sharesData = ['AWS::ElastiCache::ReplicationGroup', 'AWS::RDS::DBInstance'].every(
        type => resourcesOfType(parts, type).length > 0,
      )
      return resourcesOfType(parts, 'AWS::ECS::Service')
        .filter(({ properties: { DeploymentConfiguration: deployment, AvailabilityZoneRebalancing: rebalancing } }) => {
          const [least, most] = [at(deployment, 'MinimumHealthyPercent'), at(deployment, 'MaximumPercent')]
          const isStopFirst = least === 0 && most === 100 && rebalancing === 'DISABLED'
          return !isStopFirst && !(sharesData && least === 100 && most === 200)
        })
        .map(({ name }) => name)
    },

  'the service is scaled only where more tasks are allowed than always run': parts => {
    const targets = resourcesOfType(parts, 'AWS::ApplicationAutoScaling::ScalableTarget')
    const isScaled = targets.some(
      ({ properties: { MinCapacity: least, MaxCapacity: most } }) => Number(least) < Number(most),
    )
    const policies = resourcesOfType(parts, 'AWS::ApplicationAutoScaling::ScalingPolicy').map(({ name }) => name)
    return isScaled ? (policies.length > 0 ? [] : targets.map(({ name }) => name)) : policies
  },

  'office hours start the tasks that the service has without them, and end with no more': parts =>
    resourcesOfType(parts, 'AWS::ApplicationAutoScaling::ScalableTarget')
      .filter(({ properties: { ScheduledActions: actions, MinCapacity: least, MaxCapacity: most } }) => {
        const [start, end] = list(actions)
        const capacity = (action: Json | undefined, name: string) => Number(at(action, 'ScalableTargetAction', name))
        return (
          list(actions).length > 0 &&
          (list(actions).some(action => !at(action, 'Timezone')) ||
            capacity(start, 'MinCapacity') !== Number(least) ||
            capacity(start, 'MaxCapacity') !== Number(most) ||
            !(capacity(end, 'MaxCapacity') <= Number(most)) ||
            capacity(end, 'MinCapacity') !== capacity(end, 'MaxCapacity'))
        )
      })
      .map(({ name }) => name),

  'commands run inside a container only where each session is logged and encrypted': parts => {
    const settings = resourcesOfType(parts, 'AWS::ECS::Cluster').map(({ properties }) =>
      at(properties, 'Configuration', 'ExecuteCommandConfiguration'),
    )
    const isRecorded = settings.every(
      setting =>
        setting !== undefined &&
        at(setting, 'Logging') === 'OVERRIDE' &&
        at(setting, 'KmsKeyId') !== undefined &&
        at(setting, 'LogConfiguration', 'CloudWatchLogGroupName') !== undefined &&
        at(setting, 'LogConfiguration', 'CloudWatchEncryptionEnabled') === true,
    )
    return resourcesOfType(parts, 'AWS::ECS::Service')
      .filter(({ properties }) => properties.EnableExecuteCommand !== false && !isRecorded)
      .map(({ name }) => name)
  },

  'a read-only container may write where Open WebUI writes': parts =>
    containersOf(parts)
      .filter(({ ReadonlyRootFilesystem: isReadOnly }) => isReadOnly === true)
      .flatMap(container => {
        const paths = list(at(container, 'LinuxParameters', 'Tmpfs')).map(mount => at(mount, 'ContainerPath'))
        return WRITTEN.filter(path => !paths.includes(path))
      }),
}

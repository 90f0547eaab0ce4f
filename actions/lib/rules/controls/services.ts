import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isTrue, isUnknown, numberOf, propertyAt, quotedValue, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const SERVICE = 'AWS::ECS::Service'

/** The controls of ECS services that are one property. */
export const serviceProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/circuit-breaker',
    severity: 'medium',
    types: [SERVICE],
    path: ['DeploymentConfiguration', 'DeploymentCircuitBreaker', 'Enable'],
    // It belongs to rolling updates: CodeDeploy and external controllers have their own.
    isFor: ({ resource: { properties } }) =>
      ['ECS', undefined].includes(scalarTextOf(propertyAt(properties, 'DeploymentController', 'Type'))),
    accepts: isTrue,
    effect: 'tasks that fail are started again for hours until the deployment ends',
    todo: 'Set DeploymentConfiguration/DeploymentCircuitBreaker/Enable to true.',
  },
  {
    rule: 'control/platform-version',
    severity: 'medium',
    types: [SERVICE],
    path: ['PlatformVersion'],
    accepts: value => value === undefined || scalarTextOf(value) === 'LATEST',
    effect: 'its tasks do not get the corrections of later versions of Fargate',
    todo: 'Set PlatformVersion to LATEST, or remove it.',
  },
  {
    rule: 'control/health-check-grace',
    severity: 'low',
    types: [SERVICE],
    path: ['HealthCheckGracePeriodSeconds'],
    isFor: ({ resource: { properties } }) => valuesIn(properties.LoadBalancers).length > 0,
    accepts: value => (numberOf(value) ?? 0) > 0,
    effect: 'a task that is still starting counts as unhealthy and is stopped',
    todo: 'Set HealthCheckGracePeriodSeconds to the time that a task needs to start.',
  },
])

/** Two tasks survive the loss of one. The scaling minimum counts where there is one: it overrides the service's number. */
export const taskCount: Control = scope =>
  resourcesOfType(scope, SERVICE).flatMap(service => {
    const { SchedulingStrategy: strategy, DeploymentController: controller } = service.resource.properties
    if (strategy === 'DAEMON' || scalarTextOf(propertyAt(controller, 'Type')) === 'EXTERNAL') return []
    const [scaling] = resourcesOfType(scope, 'AWS::ApplicationAutoScaling::ScalableTarget').filter(part =>
      scales(part, service),
    )
    const [holder, property] = scaling ? ([scaling, 'MinCapacity'] as const) : ([service, 'DesiredCount'] as const)
    const value = holder.resource.properties[property]
    if (isUnknown(value) || (numberOf(value) ?? 1) >= 2) return []
    return [
      violationOf(holder, {
        ...{ rule: 'control/task-count', severity: 'medium', path: [property], todo: `Set ${property} to 2 or more.` },
        clause: `has ${value === undefined ? 'no ' : ''}${property}${value === undefined ? '' : ` ${quotedValue(value)}`}: nothing runs while the only task of '${service.path}' is replaced`,
      }),
    ]
  })

function scales({ resource: { properties } }: ResourceInStack, service: ResourceInStack): boolean {
  const { ResourceId: id, ServiceNamespace: namespace } = properties
  const name = scalarTextOf(service.resource.properties.ServiceName)
  return (
    namespace === 'ecs' &&
    (resourcesIn(id).includes(service.path) || (name !== undefined && scalarTextOf(id)?.endsWith(`/${name}`) === true))
  )
}

/** Commands inside a container are allowed only where each session is recorded, and encrypted with a key of one's own. */
export const executeCommand: Control = scope =>
  resourcesOfType(scope, SERVICE).flatMap(service => {
    const { EnableExecuteCommand: enabled, Cluster: cluster } = service.resource.properties
    const clusters = resourcesOfType(scope, 'AWS::ECS::Cluster').filter(({ path }) =>
      resourcesIn(cluster).includes(path),
    )
    // The cluster of another stack is not known.
    const isElsewhere = cluster !== undefined && clusters.length === 0
    if (!isTrue(enabled) || isElsewhere || clusters.some(isRecorded)) return []
    return [unrecorded(service)]
  })

function isRecorded({ resource: { properties } }: ResourceInStack): boolean {
  const settings = propertyAt(properties, 'Configuration', 'ExecuteCommandConfiguration')
  const log = propertyAt(settings, 'LogConfiguration')
  const has = (name: string): boolean => propertyAt(log, name) !== undefined
  const isOn = (name: string): boolean => isUnknown(propertyAt(log, name)) || isTrue(propertyAt(log, name))
  return (
    isUnknown(settings) ||
    (scalarTextOf(propertyAt(settings, 'Logging')) === 'OVERRIDE' &&
      propertyAt(settings, 'KmsKeyId') !== undefined &&
      ((has('CloudWatchLogGroupName') && isOn('CloudWatchEncryptionEnabled')) ||
        (has('S3BucketName') && isOn('S3EncryptionEnabled'))))
  )
}

function unrecorded(service: ResourceInStack): Finding {
  return violationOf(service, {
    ...{ rule: 'control/execute-command', severity: 'medium', path: ['EnableExecuteCommand'] },
    clause:
      'has EnableExecuteCommand true, and its cluster does not record each session in an encrypted log, with a key of its own',
    todo: "Set EnableExecuteCommand to false, or the cluster's ExecuteCommandConfiguration: KmsKeyId, Logging OVERRIDE and an encrypted log.",
  })
}

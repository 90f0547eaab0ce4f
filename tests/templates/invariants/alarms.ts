import type { Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { alarmMetrics, dashboardMetrics, type Metric } from './readMetrics.ts'
import { at, containersOf, list, resourcesOfType } from './readResources.ts'

/** Sets of dimensions that the services publish. CloudWatch has no data for any other set, and such an alarm never fires. */
const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  'AWS/ApplicationELB': ['LoadBalancer', 'LoadBalancer TargetGroup'],
  'AWS/Backup': ['BackupVaultName'],
  'AWS/ECS': ['ClusterName ServiceName'],
  'AWS/EFS': ['FileSystemId'],
  'AWS/ElastiCache': ['CacheClusterId'],
  'AWS/RDS': ['DBInstanceIdentifier'],
  'ECS/ContainerInsights': ['ClusterName ServiceName', 'ClusterName ContainerName ServiceName'],
}

/** The type of the resource that a dimension names. */
const NAMED: Readonly<Record<string, string>> = {
  BackupVaultName: 'AWS::Backup::BackupVault',
  CacheClusterId: 'AWS::ElastiCache::ReplicationGroup',
  ClusterName: 'AWS::ECS::Cluster',
  DBInstanceIdentifier: 'AWS::RDS::DBInstance',
  FileSystemId: 'AWS::EFS::FileSystem',
  LoadBalancer: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  ServiceName: 'AWS::ECS::Service',
  TargetGroup: 'AWS::ElasticLoadBalancingV2::TargetGroup',
}

/** Metrics that Container Insights publishes with the level `enhanced` alone, and by container alone. */
const ENHANCED = ['UnHealthyContainerHealthStatus']

/** Metrics that look like a failure while a service has no task, each with one that says whether it should have any. */
const OF_TASKS: Readonly<Record<string, string>> = {
  RunningTaskCount: 'DesiredTaskCount',
  HTTPCode_ELB_5XX_Count: 'UnHealthyHostCount',
}

/** Without Container Insights it exists only where some tasks always run. */
const WITHOUT_INSIGHTS = 'Monitoring/FewTasksAlarm'

/** Alarms, the dashboard and the budget. */
export const ALARMS: Readonly<Record<string, Invariant>> = {
  'every alarm notifies when it begins and when it ends, and says what to do': parts =>
    resourcesOfType(parts, 'AWS::CloudWatch::Alarm')
      .filter(
        ({ properties }) =>
          !properties.AlarmDescription ||
          properties.ActionsEnabled === false ||
          !notifiesTopic(properties.AlarmActions, parts) ||
          !notifiesTopic(properties.OKActions, parts),
      )
      .map(({ name }) => name),

  'every alarm watches a metric that the stack publishes': parts =>
    resourcesOfType(parts, 'AWS::CloudWatch::Alarm')
      .filter(({ properties }) => !alarmMetrics(properties).every(metric => isPublished(metric, parts)))
      .map(({ name }) => name),

  'the dashboard shows metrics that the stack publishes': parts =>
    resourcesOfType(parts, 'AWS::CloudWatch::Dashboard')
      .filter(({ properties }) => !dashboardMetrics(properties).every(metric => isPublished(metric, parts)))
      .map(({ name }) => name),

  'no alarm begins because the service wants no task': parts =>
    resourcesOfType(parts, 'AWS::CloudWatch::Alarm')
      .filter(({ name, properties }) => {
        const metrics = alarmMetrics(properties).map(metric => metric.name)
        return (
          (properties.TreatMissingData === 'breaching' && name !== WITHOUT_INSIGHTS) ||
          metrics.some(metric => metric in OF_TASKS && !metrics.includes(OF_TASKS[metric] ?? ''))
        )
      })
      .map(({ name }) => name),

  'a budget counts the costs of this stack, and a person hears before and after they are too high': parts =>
    resourcesOfType(parts, 'AWS::Budgets::Budget')
      .filter(({ properties }) => !countsThisStack(properties) || !notifiesPerson(properties))
      .map(({ name }) => name),
}

function notifiesTopic(actions: Json | undefined, parts: readonly FlatResource[]): boolean {
  const topics = resourcesOfType(parts, 'AWS::SNS::Topic').map(({ name }) => name)
  return list(actions).length > 0 && list(actions).every(action => topics.includes(String(at(action, 'Unknown'))))
}

function isPublished({ namespace, name, dimensions }: Metric, parts: readonly FlatResource[]): boolean {
  const ofFilters = resourcesOfType(parts, 'AWS::Logs::MetricFilter').flatMap(({ properties }) =>
    list(properties.MetricTransformations).map(filter => [at(filter, 'MetricNamespace'), at(filter, 'MetricName')]),
  )
  if (ofFilters.some(metric => JSON.stringify(metric) === JSON.stringify([namespace, name])))
    return dimensions.size === 0
  const level = insightsLevel(parts)
  if (namespace === 'ECS/ContainerInsights' && level === 'disabled') return false
  if (ENHANCED.includes(name) && (level !== 'enhanced' || !dimensions.has('ContainerName'))) return false
  return (
    DIMENSIONS[String(namespace)]?.includes([...dimensions.keys()].toSorted().join(' ')) === true &&
    [...dimensions].every(([dimension, value]) => namesResource(dimension, value, parts))
  )
}

function namesResource(dimension: string, value: Json, parts: readonly FlatResource[]): boolean {
  if (dimension === 'ContainerName') return containersOf(parts).some(container => container.Name === value)
  const reference = String(at(value, 'Unknown'))
  return resourcesOfType(parts, NAMED[dimension] ?? '').some(({ name }) => reference.includes(name))
}

function insightsLevel(parts: readonly FlatResource[]): Json | undefined {
  const [cluster] = resourcesOfType(parts, 'AWS::ECS::Cluster')
  return at(cluster?.properties.ClusterSettings, 0, 'Value')
}

function countsThisStack({ Budget: budget }: FlatResource['properties']): boolean {
  return list(at(budget, 'CostFilters', 'TagKeyValue')).join() === 'user:stack$open-webui-dev'
}

function notifiesPerson({ NotificationsWithSubscribers: notifications }: FlatResource['properties']): boolean {
  const sent = list(notifications)
    .filter(item => list(at(item, 'Subscribers')).some(subscriber => String(at(subscriber, 'Address')).includes('@')))
    .map(item => `${at(item, 'Notification', 'NotificationType')} ${at(item, 'Notification', 'Threshold')}`)
  return ['ACTUAL 80', 'ACTUAL 100', 'FORECASTED 100'].every(notification => sent.includes(notification))
}

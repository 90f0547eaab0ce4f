import type { Path } from '#lib/model/json.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'

type Alteration = readonly [name: string, path: Path, value?: Value]

const dashboardOf = (metric: readonly string[]): string =>
  JSON.stringify({ widgets: [{ properties: { metrics: [metric] } }] })

/** Changes of alarms, dashboard and budget that must violate each invariant. */
export const ALARM_ALTERATIONS: Readonly<Record<string, readonly Alteration[]>> = {
  'every alarm notifies when it begins and when it ends, and says what to do': [
    ['Monitoring/DatabaseCpuAlarm', ['AlarmActions']],
    ['Monitoring/DatabaseCpuAlarm', ['AlarmActions', 0], 'arn:aws:sns:eu-central-1:123456789012:other'],
    ['Monitoring/DatabaseCpuAlarm', ['OKActions']],
    ['Monitoring/DatabaseCpuAlarm', ['ActionsEnabled'], false],
    ['Monitoring/DatabaseCpuAlarm', ['AlarmDescription']],
  ],
  'every alarm watches a metric that the stack publishes': [
    ['Monitoring/DatabaseCpuAlarm', ['Dimensions']],
    ['Monitoring/DatabaseCpuAlarm', ['Dimensions', 0, 'Value'], 'database'],
    ['Monitoring/DatabaseCpuAlarm', ['Namespace'], 'AWS/Database'],
    ['Monitoring/TaskCpuAlarm', ['Dimensions', 1]],
    ['Monitoring/UnhealthyTasksAlarm', ['Dimensions', 2, 'Value'], 'other'],
    ['Monitoring/UnhealthyTasksAlarm', ['Dimensions', 2]],
    ['Monitoring/MissingTasksAlarm', ['Metrics', 1, 'MetricStat', 'Metric', 'Dimensions']],
    ['Monitoring/LogErrorsAlarm', ['MetricName'], 'Errors'],
    ['Monitoring/LogErrorsFilter', ['MetricTransformations', 0, 'MetricNamespace'], 'OpenWebUI'],
    ['Compute/Cluster', ['ClusterSettings', 0, 'Value'], 'enabled'],
    ['Compute/Cluster', ['ClusterSettings', 0, 'Value'], 'disabled'],
  ],
  'the dashboard shows metrics that the stack publishes': [
    [
      'Monitoring/Dashboard',
      ['DashboardBody'],
      dashboardOf(['AWS/ECS', 'CPUUtilization', 'ClusterName', 'Compute/Cluster']),
    ],
    [
      'Monitoring/Dashboard',
      ['DashboardBody'],
      dashboardOf(['AWS/RDS', 'CPUUtilization', 'DBInstanceIdentifier', 'db']),
    ],
    ['Monitoring/Dashboard', ['DashboardBody'], dashboardOf(['AWS/RDS', 'CPUUtilization'])],
  ],
  'no alarm begins because the service wants no task': [
    ['Monitoring/MissingTasksAlarm', ['Metrics', 1]],
    ['Monitoring/LoadBalancerErrorsAlarm', ['Metrics', 3]],
    ['Monitoring/TaskCpuAlarm', ['TreatMissingData'], 'breaching'],
  ],
  'a budget counts the costs of this stack, and a person hears before and after they are too high': [
    ['Budget/Budget', ['Budget', 'CostFilters']],
    ['Budget/Budget', ['NotificationsWithSubscribers', 0]],
    ['Budget/Budget', ['NotificationsWithSubscribers', 2, 'Notification', 'NotificationType'], 'ACTUAL'],
    ['Budget/Budget', ['NotificationsWithSubscribers', 1, 'Subscribers']],
  ],
}

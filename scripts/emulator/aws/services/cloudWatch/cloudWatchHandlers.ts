import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { mapsOf, propertyAt, propertyText } from '../propertyValues.ts'
import { toSdkShape } from '../toSdkShape.ts'

const LARGEST_PAGE = 100
const INVALID_TOKEN = new WireError('InvalidNextToken', 'The next token specified is invalid.')

/** Amazon CloudWatch alarms. A new alarm has no data in its first period and is OK after it. */
export function cloudWatchHandlers(world: World): ServiceHandlers<typeof cloudWatch> {
  const metricAlarm = (alarm: LiveResource): cloudWatch.MetricAlarm => ({
    ...toSdkShape<cloudWatch.MetricAlarm>(cloudWatch.MetricAlarm$, alarm.properties),
    ...commonAlarmFields(alarm),
    ...alarmStateOf(alarm, periodOf(alarm), world.now()),
  })
  const compositeAlarm = (alarm: LiveResource): cloudWatch.CompositeAlarm => ({
    ...toSdkShape<cloudWatch.CompositeAlarm>(cloudWatch.CompositeAlarm$, alarm.properties),
    ...commonAlarmFields(alarm),
    ...alarmStateOf(alarm, 0, world.now()),
  })
  return {
    DescribeAlarms: input => {
      const types = input.AlarmTypes ?? ['MetricAlarm']
      const alarms = [
        ...(types.includes('CompositeAlarm') ? world.resources('AWS::CloudWatch::CompositeAlarm') : []),
        ...(types.includes('MetricAlarm') ? world.resources('AWS::CloudWatch::Alarm') : []),
      ]
        .filter(({ physicalId }) => input.AlarmNames?.includes(physicalId) ?? true)
        .filter(({ physicalId }) => physicalId.startsWith(input.AlarmNamePrefix ?? ''))
      const isComposite = ({ type }: LiveResource) => type === 'AWS::CloudWatch::CompositeAlarm'
      const page = paginate(alarms, { token: input.NextToken, size: input.MaxRecords ?? LARGEST_PAGE }, INVALID_TOKEN)
      const inState = ({ StateValue: state }: { StateValue?: string | undefined }) =>
        input.StateValue === undefined || input.StateValue === state
      return {
        CompositeAlarms: page.items.filter(isComposite).map(compositeAlarm).filter(inState),
        MetricAlarms: page.items
          .filter(item => !isComposite(item))
          .map(metricAlarm)
          .filter(inState),
        NextToken: page.next,
      }
    },
  }
}

function commonAlarmFields(alarm: LiveResource) {
  return {
    AlarmName: alarm.physicalId,
    AlarmArn: propertyText(alarm.attributes.Arn),
    ActionsEnabled: propertyText(alarm.properties.ActionsEnabled) !== 'false',
    AlarmConfigurationUpdatedTimestamp: alarm.createdAt,
  }
}

/** In seconds; of an alarm on several metrics, the longest. */
function periodOf({ properties }: LiveResource): number {
  const periods = mapsOf(properties.Metrics).map(metric =>
    Number(propertyText(propertyAt(metric, 'MetricStat', 'Period')) ?? 0),
  )
  return Math.max(Number(propertyText(properties.Period) ?? 60), ...periods)
}

function alarmStateOf({ createdAt }: LiveResource, seconds: number, now: Date) {
  const hasData = now.getTime() - createdAt.getTime() >= seconds * 1000
  return {
    StateValue: hasData ? ('OK' as const) : ('INSUFFICIENT_DATA' as const),
    StateReason: hasData ? 'Threshold not crossed' : 'Unchecked: Initial alarm creation',
    StateUpdatedTimestamp: hasData ? new Date(createdAt.getTime() + seconds * 1000) : createdAt,
  }
}

import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import type { Answers } from '../wire/answers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { pageOf } from './page.ts'
import { textOf } from './properties.ts'
import { shaped } from './shaped.ts'

const LARGEST_PAGE = 100
const INVALID_TOKEN = new WireError('InvalidNextToken', 'The next token specified is invalid.')

/** Amazon CloudWatch alarms. A new alarm has no data for its first period; after that all is well. */
export function cloudWatchAnswers(world: World): Answers<typeof cloudWatch> {
  const metricAlarm = (alarm: LiveResource): cloudWatch.MetricAlarm => ({
    ...shaped<cloudWatch.MetricAlarm>(cloudWatch.MetricAlarm$, alarm.properties),
    ...commonOf(alarm),
    ...stateOf(alarm, periodOf(alarm), world.now()),
  })
  const compositeAlarm = (alarm: LiveResource): cloudWatch.CompositeAlarm => ({
    ...shaped<cloudWatch.CompositeAlarm>(cloudWatch.CompositeAlarm$, alarm.properties),
    ...commonOf(alarm),
    ...stateOf(alarm, 0, world.now()),
  })
  return {
    DescribeAlarms: input => {
      const types = input.AlarmTypes ?? ['MetricAlarm']
      const found = [
        ...(types.includes('CompositeAlarm') ? world.resources('AWS::CloudWatch::CompositeAlarm') : []),
        ...(types.includes('MetricAlarm') ? world.resources('AWS::CloudWatch::Alarm') : []),
      ]
        .filter(({ physicalId }) => input.AlarmNames?.includes(physicalId) ?? true)
        .filter(({ physicalId }) => physicalId.startsWith(input.AlarmNamePrefix ?? ''))
      const isComposite = ({ type }: LiveResource) => type === 'AWS::CloudWatch::CompositeAlarm'
      const page = pageOf(found, { token: input.NextToken, size: input.MaxRecords ?? LARGEST_PAGE }, INVALID_TOKEN)
      const inState = ({ StateValue: state }: { StateValue?: string | undefined }) =>
        input.StateValue === undefined || input.StateValue === state
      return {
        CompositeAlarms: page.items.filter(isComposite).map(compositeAlarm).filter(inState),
        MetricAlarms: page.items
          .filter(one => !isComposite(one))
          .map(metricAlarm)
          .filter(inState),
        NextToken: page.next,
      }
    },
  }
}

function commonOf(alarm: LiveResource) {
  return {
    AlarmName: alarm.physicalId,
    AlarmArn: textOf(alarm.attributes.Arn),
    ActionsEnabled: textOf(alarm.properties.ActionsEnabled) !== 'false',
    AlarmConfigurationUpdatedTimestamp: alarm.createdAt,
  }
}

function periodOf({ properties }: LiveResource): number {
  return Number(textOf(properties.Period) ?? 60)
}

function stateOf({ createdAt }: LiveResource, seconds: number, now: Date) {
  const hasData = now.getTime() - createdAt.getTime() >= seconds * 1000
  return {
    StateValue: hasData ? ('OK' as const) : ('INSUFFICIENT_DATA' as const),
    StateReason: hasData ? 'Threshold not crossed' : 'Unchecked: Initial alarm creation',
    StateUpdatedTimestamp: hasData ? new Date(createdAt.getTime() + seconds * 1000) : createdAt,
  }
}

import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { enumValue, required } from '../enumValue.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

const STATES = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const
/** The limit of one DescribeAlarms. */
const NAMES_PER_REQUEST = 100

/** Amazon CloudWatch alarms, composite alarms included. An alarm that does not exist is left out. */
export function connectAlarms(access: Access): Pick<Runtime, 'alarms'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch')
    const client = createClient(sdk.CloudWatchClient, access)
    return { sdk, client }
  })
  return {
    alarms: async names => {
      const { sdk, client } = await connection()
      const searches = Array.from({ length: Math.ceil(names.length / NAMES_PER_REQUEST) }, (_, index) =>
        sdk.paginateDescribeAlarms(
          { client },
          {
            AlarmNames: names.slice(index * NAMES_PER_REQUEST, (index + 1) * NAMES_PER_REQUEST),
            AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
          },
        ),
      )
      const pages = (await Promise.all(searches.map(pages => Array.fromAsync(pages)))).flat()
      return (
        pages
          // CloudWatch may leave the list of one type out.
          .flatMap(({ MetricAlarms: metric, CompositeAlarms: composite }) => [
            ...required(metric ?? composite, 'no list of alarms'),
            ...(metric && composite ? composite : []),
          ])
          .filter(({ AlarmName: name = '' }) => names.includes(name))
          .map(alarm => ({
            name: required(alarm.AlarmName, 'an alarm without name'),
            state: enumValue(STATES, alarm.StateValue, 'state of an alarm'),
            isForScaling: isForScaling(alarm.AlarmActions),
            reason: alarm.StateReason,
          }))
      )
    },
  }
}

function isForScaling(actions: readonly string[] = []): boolean {
  return actions.length > 0 && actions.every(action => /^arn:[\w-]+:autoscaling:/.test(action))
}

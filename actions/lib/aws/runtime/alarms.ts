import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { enumValue, required } from '../enumValue.ts'
import { addErrorMiddleware, RETRIES } from '../errors/errorMiddleware.ts'
import { lazy } from '../lazy.ts'

const STATES = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const
/** The limit of one DescribeAlarms. */
const NAMES_PER_REQUEST = 100

/** Amazon CloudWatch alarms, composite alarms included. An alarm that does not exist is left out. */
export function connectAlarms(access: Access): Pick<Runtime, 'alarms'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch')
    const client = new sdk.CloudWatchClient({ ...access, ...RETRIES })
    addErrorMiddleware(client, access.region)
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
      return pages
        .flatMap(page => [...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])])
        .map(alarm => ({
          name: required(alarm.AlarmName, 'an alarm without name'),
          state: enumValue(STATES, alarm.StateValue, 'state of an alarm'),
          reason: alarm.StateReason,
        }))
    },
  }
}

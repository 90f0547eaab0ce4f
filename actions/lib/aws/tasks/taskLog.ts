import type { OneOffTasks } from '../../ports/oneOffTasks.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

const MAXIMUM_LINES = 200

/** The log of one container of a task: `<prefix>/<container>/<task id>`, as the driver awslogs names its stream. */
export function connectTaskLog(access: Access): OneOffTasks['logLines'] {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch-logs')
    return { sdk, client: createClient(sdk.CloudWatchLogsClient, access) }
  })
  return async ({ log, container }, task) => {
    if (!log) return []
    const { sdk, client } = await connection()
    const id = task.slice(task.lastIndexOf('/') + 1)
    try {
      const { events } = await client.send(
        new sdk.GetLogEventsCommand({
          logGroupName: log.group,
          logStreamName: `${log.streamPrefix}/${container}/${id}`,
          startFromHead: true,
          limit: MAXIMUM_LINES,
        }),
      )
      return required(events, 'no list of log events').map(({ timestamp = 0, message = '' }) => ({
        at: new Date(timestamp),
        text: message.trimEnd(),
      }))
    } catch (error) {
      // A task has no stream before its first line.
      const { message } = awsErrorDetailsOf(error)
      if (awsErrorCodeOf(error) === 'ResourceNotFound' && message.includes('log stream')) return []
      throw error
    }
  }
}

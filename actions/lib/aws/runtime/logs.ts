import type { FilteredLogEvent } from '@aws-sdk/client-cloudwatch-logs'
import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

const MAXIMUM_LINES = 100
/** CloudWatch Logs sends an empty page with a token after it searched a part; a busy group has many of them. */
const MAXIMUM_PAGES = 20

/** Amazon CloudWatch Logs: the first hundred lines since a time. */
export function connectLogs(access: Access): Pick<Runtime, 'logLines'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch-logs')
    const client = createClient(sdk.CloudWatchLogsClient, access)
    return { sdk, client }
  })
  return {
    logLines: async (logGroupName, since, containing) => {
      const { sdk, client } = await connection()
      const events: FilteredLogEvent[] = []
      let pages = 0
      const input = { logGroupName, startTime: since.getTime(), limit: MAXIMUM_LINES, ...filterOf(containing) }
      for await (const page of sdk.paginateFilterLogEvents({ client }, input)) {
        events.push(...required(page.events, 'no list of log events'))
        pages += 1
        if (events.length >= MAXIMUM_LINES || pages >= MAXIMUM_PAGES) break
      }
      return events.slice(0, MAXIMUM_LINES).map(({ timestamp = 0, message = '' }) => ({
        at: new Date(timestamp),
        text: message.trimEnd(),
      }))
    },
  }
}

/** A phrase of CloudWatch's filter patterns is in double quotes, which it cannot contain. */
function filterOf(containing: string | undefined): { filterPattern?: string } {
  return containing === undefined ? {} : { filterPattern: `"${containing.replaceAll('"', '')}"` }
}

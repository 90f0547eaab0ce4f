import { noTasksReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy } from './probe.ts'

/** Minutes. The checks themselves cause log lines, so an hour without a line means that none arrives. */
const RECENT = 60

/** The application's log arrives. */
export const logsProbe: Probe = {
  name: 'logs',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async context => {
    const { LogGroupName: logGroup } = context.outputs
    if (!logGroup) return missingOutput('LogGroupName')
    const since = new Date(context.clock.now().getTime() - RECENT * 60_000)
    const lines = await context.runtime.logLines(logGroup, since)
    if (lines.length > 0) return healthy(`Log group '${logGroup}' got ${lines.length} lines or more in the last hour.`)
    return (
      (await noTasksReason(context)) ??
      unhealthy(
        `Log group '${logGroup}' received no lines in the last hour.`,
        "Check the task definition's log configuration and the execution role.",
      )
    )
  },
}

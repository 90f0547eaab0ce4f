import { asleep } from './excuse.ts'
import { healthy, type Probe, SOON, unhealthy, withoutOutput } from './probe.ts'

/** Minutes. The checks themselves make the application write, so an hour without a line means that none arrives. */
const RECENT = 60

/** The application's log arrives. */
export const logsProbe: Probe = {
  name: 'logs',
  patience: SOON,
  look: async scene => {
    const { LogGroupName: logGroup } = scene.outputs
    if (!logGroup) return withoutOutput('LogGroupName')
    const since = new Date(scene.clock.now().getTime() - RECENT * 60_000)
    const lines = await scene.runtime.logLines(logGroup, since)
    if (lines.length > 0) return healthy(`Log group '${logGroup}' got ${lines.length} lines or more in the last hour.`)
    return (
      (await asleep(scene)) ??
      unhealthy(
        `Log group '${logGroup}' got no line in the last hour.`,
        "Check the task definition's log configuration and the execution role.",
      )
    )
  },
}

import { healthy, notChecked, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

const TYPES = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']

/** No alarm is on. One that a deployment has set off gets the time that its periods take to calm down. */
export const alarmsProbe: Probe = {
  name: 'alarms',
  deadlineSeconds: 600,
  observe: async ({ runtime, resources }) => {
    const owned = (await Promise.all(TYPES.map(resources))).flat()
    const names = owned.flatMap(({ physicalId }) => physicalId ?? [])
    if (names.length === 0) return notChecked('The stack has no alarm.', 'Deploy the monitoring template too.')
    const alarms = await runtime.alarms(names)
    const found = new Set(alarms.map(alarm => alarm.name))
    const gone = names.filter(name => !found.has(name))
    if (gone.length > 0)
      return unhealthyForGood(
        `Alarms of the stack do not exist: ${gone.join(', ')}.`,
        'Somebody deleted them: deploy again.',
      )
    const on = alarms.filter(({ state }) => state === 'ALARM')
    if (on.length > 0) {
      const seen = on.map(({ name, reason }) => `'${name}'${reason ? ` (${reason})` : ''}`)
      return unhealthy(`${on.length} of ${names.length} alarms are on: ${seen.join(', ')}.`, 'Look at what they watch.')
    }
    const waiting = alarms.filter(({ state }) => state === 'INSUFFICIENT_DATA').length
    return healthy(`None of ${names.length} alarms is on${waiting > 0 ? `; ${waiting} wait for data` : ''}.`)
  },
}

import { healthy, notChecked, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

export const ALARM_TYPES = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']

/** No alarm is in ALARM, but for those that only scale. The deadline gives an alarm that a deployment has caused the periods that it needs to recover. */
export const alarmsProbe: Probe = {
  name: 'alarms',
  deadlineSeconds: 600,
  observe: async ({ runtime, resources }) => {
    const owned = (await Promise.all(ALARM_TYPES.map(resources))).flat()
    const names = owned.flatMap(({ physicalId }) => physicalId ?? [])
    if (names.length === 0) return notChecked('The stack has no alarm.', 'Deploy the monitoring template too.')
    const alarms = await runtime.alarms(names)
    const existing = new Set(alarms.map(alarm => alarm.name))
    const missing = names.filter(name => !existing.has(name))
    if (missing.length > 0)
      return unhealthyForGood(
        `Alarms of the stack do not exist: ${missing.join(', ')}.`,
        'They were deleted outside of CloudFormation: deploy again.',
      )
    const on = alarms.filter(({ state, isForScaling }) => state === 'ALARM' && !isForScaling)
    if (on.length > 0) {
      const list = on.map(({ name, reason }) => `'${name}'${reason ? ` (${reason})` : ''}`)
      return unhealthy(
        `${on.length} of ${names.length} alarms are in ALARM: ${list.join(', ')}.`,
        'Check the resources that they monitor.',
      )
    }
    const count = (state: (typeof alarms)[number]['state']) => alarms.filter(alarm => alarm.state === state).length
    const [ok, waiting, scaling] = [count('OK'), count('INSUFFICIENT_DATA'), count('ALARM')]
    const states =
      waiting > 0
        ? `${waiting} of ${names.length} ${waiting === 1 ? 'has' : 'have'} INSUFFICIENT_DATA`
        : `${ok} of ${names.length} ${ok === 1 ? 'is' : 'are'} OK`
    const but = scaling > 0 ? ` but ${scaling} whose only action is to scale` : ''
    return healthy(`No alarm is in ALARM${but}; ${states}.`)
  },
}

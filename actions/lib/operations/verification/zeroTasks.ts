import { isWithin, nextStart, type OfficeHours, parseOfficeHours } from '../../model/officeHours.ts'
import { notChecked, type Observation, unhealthy } from './probe.ts'
import type { VerificationContext } from './verificationContext.ts'

type ScheduleContext = Pick<VerificationContext, 'outputs' | 'clock'>

/** The service has no task: outside of office hours, with the time when they begin, or by hand. */
export function noTasks({ outputs, clock }: ScheduleContext): Observation {
  const hours = parseOfficeHours(outputs.OfficeHours)
  const now = clock.now()
  if (!hours || isWithin(hours, now)) {
    const detail = 'The service is scaled to zero tasks, so there is no application to check.'
    return notChecked(detail, 'Verify again when the service has tasks.')
  }
  const start = startText(hours, now)
  return notChecked(
    `The service has zero tasks outside of office hours (${hours.text}), so there is no application to check. Its tasks start ${start}.`,
    `Verify again after ${start}.`,
  )
}

/** The service has no task although office hours have begun, by more than the minutes that a start takes. */
export function missedStart({ outputs, clock }: ScheduleContext): Observation | undefined {
  const hours = parseOfficeHours(outputs.OfficeHours)
  const now = clock.now()
  if (!hours || !isWithin(hours, now) || !isWithin(hours, new Date(now.getTime() - START_MINUTES * 60_000)))
    return undefined
  return unhealthy(
    `The service has zero tasks, although office hours (${hours.text}) have begun.`,
    'Look at the scheduled actions of the service in the ECS console (service auto scaling), and deploy again if they are gone.',
  )
}

/** Application Auto Scaling may be a minute late, and ECS needs some to start a task. */
const START_MINUTES = 5

/** `on Monday 30 November at 07:30 Europe/Berlin` */
function startText(hours: OfficeHours, now: Date): string {
  const start = nextStart(hours, now)
  const { timeZone } = hours
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    start,
  )
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(start)
  return `on ${day} at ${time} ${timeZone}`
}

import type { ValueMap } from '../template/resolve/resolvedStack.ts'
import { listValue, mapValue, numberValue, textValue } from './charge.ts'

const DAYS: readonly string[] = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const MINUTES_OF_A_DAY = 24 * 60
const MINUTES_OF_A_WEEK = 7 * MINUTES_OF_A_DAY

type Capacity = { readonly minimum: number; readonly maximum: number }
type Event = { readonly minute: number; readonly minimum: number | undefined; readonly maximum: number | undefined }

/**
 * The fewest tasks of a scaled service on average over a week, with its scheduled actions: 0.342 for one task in office
 * hours. Undefined if a number or a schedule is not known.
 */
export function weeklyTasks({ MinCapacity, MaxCapacity, ScheduledActions }: ValueMap): number | undefined {
  const minimum = numberValue(MinCapacity)
  const maximum = numberValue(MaxCapacity)
  const actions = ScheduledActions === undefined ? [] : listValue(ScheduledActions)
  if (minimum === undefined || maximum === undefined || !actions) return undefined
  const events: Event[] = []
  for (const action of actions) {
    const { Schedule, ScalableTargetAction } = mapValue(action)
    const minutes = minutesOf(textValue(Schedule) ?? '')
    const target = mapValue(ScalableTargetAction)
    if (!minutes) return undefined
    const numbers = { minimum: numberValue(target.MinCapacity), maximum: numberValue(target.MaxCapacity) }
    events.push(...minutes.map(minute => ({ minute, ...numbers })))
  }
  return averageOf(
    events.toSorted((one, other) => one.minute - other.minute),
    { minimum, maximum },
  )
}

function averageOf(events: readonly Event[], base: Capacity): number {
  // Before its first event, a week goes on as the week before it ended.
  let capacity = events.reduce(afterEvent, base)
  let sum = 0
  let since = 0
  for (const event of events) {
    sum += tasksOf(capacity) * (event.minute - since)
    since = event.minute
    capacity = afterEvent(capacity, event)
  }
  return (sum + tasksOf(capacity) * (MINUTES_OF_A_WEEK - since)) / MINUTES_OF_A_WEEK
}

function afterEvent(before: Capacity, { minimum = before.minimum, maximum = before.maximum }: Event): Capacity {
  return { minimum, maximum }
}

function tasksOf({ minimum, maximum }: Capacity): number {
  return Math.min(minimum, maximum)
}

/** When a weekly schedule runs, in minutes since Sunday 0:00: `cron(30 07 ? * MON-FRI *)`. */
function minutesOf(schedule: string): readonly number[] | undefined {
  const [, minute, hour, days = ''] = /^cron\((\d+) (\d+) \? \* (\S+) \*\)$/.exec(schedule) ?? []
  const range = daysOf(days)
  if (minute === undefined || !range) return undefined
  return range.map(day => day * MINUTES_OF_A_DAY + Number(hour) * 60 + Number(minute))
}

/** `MON-FRI`, `SUN,WED`, `*`; days count from 0, Sunday. */
function daysOf(text: string): readonly number[] | undefined {
  if (text === '*') return [...DAYS.keys()]
  const parts = text.split(',').map(part => {
    const [first = '', last = first] = part.split('-')
    const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)]
    return from < 0 || to < from ? undefined : [...DAYS.keys()].slice(from, to + 1)
  })
  return parts.every(part => part !== undefined) ? parts.flat() : undefined
}

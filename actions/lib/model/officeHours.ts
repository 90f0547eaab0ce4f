/** When a service has its tasks, as the output `OfficeHours` of the stack says: `07:30-19:00 MON-FRI Europe/Berlin`. */
export type OfficeHours = {
  readonly text: string
  /** Minutes since midnight, in the time zone. */
  readonly start: number
  readonly end: number
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>
  readonly timeZone: string
}

const DAYS: readonly string[] = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const DAY = DAYS.join('|')
const TEXT = new RegExp(`^(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d) (${DAY})-(${DAY}) (\\S+)$`)
const MINUTES_OF_A_DAY = 24 * 60

/** Undefined if the text has another form, or names a time zone that Node does not know. */
export function parseOfficeHours(text: string | undefined): OfficeHours | undefined {
  const [, startHour, startMinute, endHour, endMinute, from = '', to = '', timeZone = ''] = TEXT.exec(text ?? '') ?? []
  if (text === undefined || !isTimeZone(timeZone)) return undefined
  const first = DAYS.indexOf(from)
  const last = DAYS.indexOf(to)
  return {
    text,
    start: Number(startHour) * 60 + Number(startMinute),
    end: Number(endHour) * 60 + Number(endMinute),
    days: new Set(DAYS.keys().filter(day => day >= first && day <= last)),
    timeZone,
  }
}

/** A name of the IANA database as Node knows it, aliases included; not an offset such as `+01:00`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    // Node accepts any case, and Application Auto Scaling does not.
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase()
  } catch {
    return false
  }
}

export function isWithin({ start, end, days, timeZone }: OfficeHours, now: Date): boolean {
  const { day, minutes } = localTime(now, timeZone)
  return days.has(day) && minutes >= start && minutes < end
}

/** The next time when tasks start, after now. */
export function nextStart({ start, days, timeZone }: OfficeHours, now: Date): Date {
  const { midnight } = localTime(now, timeZone)
  for (let later = 0; ; later++) {
    const date = new Date(midnight + later * MINUTES_OF_A_DAY * 60_000)
    if (!days.has(date.getUTCDay())) continue
    const instant = instantOf(date.getTime() + start * 60_000, timeZone)
    if (instant > now.getTime()) return new Date(instant)
  }
}

type LocalTime = {
  readonly day: number
  readonly minutes: number
  /** Midnight of the local date as if it were UTC, in milliseconds. */
  readonly midnight: number
}

function localTime(date: Date, timeZone: string): LocalTime {
  const local = new Date(date.getTime() + offsetAt(date.getTime(), timeZone))
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate())
  return { day: local.getUTCDay(), minutes: local.getUTCHours() * 60 + local.getUTCMinutes(), midnight }
}

/** The instant of a local time that is given as if it were UTC. The second step is for a change of the clock between. */
function instantOf(local: number, timeZone: string): number {
  const guess = local - offsetAt(local, timeZone)
  return local - offsetAt(guess, timeZone)
}

/** Milliseconds that the zone is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return local - Math.floor(instant / 1_000) * 1_000
}

const DAY = 24 * 60 * 60 * 1000
/** A year, with the day that a leap year has more. */
export const MOST_DAYS_AHEAD = 366

/** `2027-11-27` of a time, in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}

/** Whole days from one day to another; undefined if the second is no day of the calendar in the form `YYYY-MM-DD`. */
export function daysBetween(today: string, day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const time = new Date(`${day}T00:00:00Z`)
  // 31 February is read as 3 March.
  if (Number.isNaN(time.getTime()) || dayOf(time) !== day) return undefined
  return Math.round((time.getTime() - Date.parse(`${today}T00:00:00Z`)) / DAY)
}

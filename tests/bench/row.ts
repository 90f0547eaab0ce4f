/** One figure beside its budget. */
export type Row = {
  readonly metric: string
  readonly value: number
  readonly unit: Unit
  /** The most that it may be; undefined for a figure that only explains another. */
  readonly budget: number | undefined
  /** What else was seen: other percentiles, parts. */
  readonly detail?: string
  /** What other tools were seen to need; empty when nobody else does it. */
  readonly others: string
  /** Why it is beyond its budget, when that is known. */
  readonly reason?: string
}

export type Unit = 'MB' | 'KB' | 'ms' | 's' | 'calls' | 'characters' | 'MiB' | 'reads/s'

export type Verdict = 'within' | 'beyond' | 'no budget'

/** A figure that is no number is beyond every budget. */
export function verdictOf({ value, budget }: Pick<Row, 'value' | 'budget'>): Verdict {
  if (Number.isNaN(value)) return 'beyond'
  if (budget === undefined) return 'no budget'
  return value <= budget ? 'within' : 'beyond'
}

const DIGITS: Readonly<Record<Unit, number>> = {
  MB: 2,
  KB: 0,
  ms: 0,
  s: 2,
  calls: 0,
  characters: 0,
  MiB: 0,
  'reads/s': 2,
}

/** `1.84 s`, `65,536 characters`; rounded up, so that no miss reads like a hit. */
export function amount(value: number, unit: Unit): string {
  const scale = 10 ** DIGITS[unit]
  // What a sum of decimal fractions leaves behind the last digit is no excess.
  const shown = Math.ceil(Number((value * scale).toFixed(6))) / scale
  return `${shown.toLocaleString('en', { minimumFractionDigits: DIGITS[unit], maximumFractionDigits: DIGITS[unit] })} ${unit}`
}

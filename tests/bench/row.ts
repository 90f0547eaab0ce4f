/** One figure beside its budget. */
export type Row = {
  readonly metric: string
  readonly value: number
  readonly unit: Unit
  /** The maximum; undefined for a figure that only explains another. */
  readonly budget: number | undefined
  /** Further measurements: other percentiles, parts. */
  readonly detail?: string
  /** The figures of other tools; empty when there are none. */
  readonly others: string
  /** The known reason why it exceeds its budget. */
  readonly reason?: string
}

export type Unit = 'MB' | 'KB' | 'ms' | 's' | 'calls' | 'characters' | 'MiB' | 'reads/s'

export type Verdict = 'within' | 'beyond' | 'no budget'

/** A figure that is not a number exceeds every budget. */
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

/** `1.84 s`, `65,536 characters`; rounded up, so that no figure over budget looks like one within it. */
export function amount(value: number, unit: Unit): string {
  const scale = 10 ** DIGITS[unit]
  // A rounding error of floating-point arithmetic is no excess.
  const shown = Math.ceil(Number((value * scale).toFixed(6))) / scale
  return `${shown.toLocaleString('en', { minimumFractionDigits: DIGITS[unit], maximumFractionDigits: DIGITS[unit] })} ${unit}`
}

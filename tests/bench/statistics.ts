/** The smallest value that at least this share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length))
  const value = sorted[rank - 1]
  if (value === undefined) throw new RangeError('There is no percentile of an empty list.')
  return value
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no mean of an empty list.')
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

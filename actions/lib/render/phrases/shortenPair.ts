/** Longer values are cut to the part around their first difference. */
const LONGEST = 96
const CONTEXT_BEFORE = 24

/** Two values, short enough to compare side by side: at most `longest` UTF-16 code units each, ellipses apart. */
export function shortenPair(before: string, after: string, longest = LONGEST): readonly [string, string] {
  if (before.length <= longest && after.length <= longest) return [orEmptyQuotes(before), orEmptyQuotes(after)]
  let common = 0
  while (common < before.length && common < after.length && before[common] === after[common]) common++
  const start = Math.max(0, common - CONTEXT_BEFORE)
  return [excerpt(before, start, longest), excerpt(after, start, longest)]
}

function excerpt(value: string, from: number, longest: number): string {
  const start = characterBoundary(value, from)
  const end = characterBoundary(value, start + longest)
  return orEmptyQuotes(`${start > 0 ? '…' : ''}${value.slice(start, end)}${value.length > end ? '…' : ''}`)
}

// A character outside the basic plane is two code units, which stay together.
function characterBoundary(value: string, index: number): number {
  return /^[\udc00-\udfff]/.test(value.slice(index, index + 1)) && index > 0 ? index - 1 : index
}

function orEmptyQuotes(value: string): string {
  return value === '' ? "''" : value
}

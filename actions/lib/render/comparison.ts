/** Longer values are shown around the spot where they begin to differ. */
const LONGEST = 96
const BEFORE_THE_DIFFERENCE = 24

/** Two values, short enough to be read side by side. */
export function comparison(before: string, after: string): readonly [string, string] {
  if (before.length <= LONGEST && after.length <= LONGEST) return [shown(before), shown(after)]
  let same = 0
  while (same < before.length && same < after.length && before[same] === after[same]) same++
  const start = Math.max(0, same - BEFORE_THE_DIFFERENCE)
  return [part(before, start), part(after, start)]
}

function part(value: string, start: number): string {
  const end = start + LONGEST
  return shown(`${start > 0 ? '…' : ''}${value.slice(start, end)}${value.length > end ? '…' : ''}`)
}

function shown(value: string): string {
  return value === '' ? "''" : value
}

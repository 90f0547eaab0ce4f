/** Longer values are shown around the spot where they begin to differ. */
const LONGEST = 96
const BEFORE_THE_DIFFERENCE = 24

/** Two values, short enough to be read side by side: at most so many characters each. */
export function shortenPair(before: string, after: string, longest = LONGEST): readonly [string, string] {
  if (before.length <= longest && after.length <= longest) return [shown(before), shown(after)]
  let same = 0
  while (same < before.length && same < after.length && before[same] === after[same]) same++
  const start = Math.max(0, same - BEFORE_THE_DIFFERENCE)
  return [part(before, start, longest), part(after, start, longest)]
}

function part(value: string, wanted: number, longest: number): string {
  const start = betweenCharacters(value, wanted)
  const end = betweenCharacters(value, start + longest)
  return shown(`${start > 0 ? '…' : ''}${value.slice(start, end)}${value.length > end ? '…' : ''}`)
}

// A character outside the basic plane takes two places.
function betweenCharacters(value: string, index: number): number {
  return /^[\udc00-\udfff]/.test(value.slice(index, index + 1)) && index > 0 ? index - 1 : index
}

function shown(value: string): string {
  return value === '' ? "''" : value
}

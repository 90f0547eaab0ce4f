import type { Location } from '../model/problem.ts'

/** Translates offsets of one text to locations. */
export function lineIndexOf(file: string, text: string): (offset: number) => Location {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: Math.max(offset, 0) - (starts[low] ?? 0) + 1 }
  }
}

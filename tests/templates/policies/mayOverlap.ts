/** True if some text matches both patterns, in which `*` is any text and `?` any character. */
export function mayOverlap(one: string, other: string): boolean {
  const known = new Map<string, boolean>()
  const overlap = (i: number, j: number): boolean => {
    const key = `${i} ${j}`
    const result = known.get(key) ?? compute(i, j)
    known.set(key, result)
    return result
  }
  const compute = (i: number, j: number): boolean => {
    const [a, b] = [one[i], other[j]]
    if (a === undefined && b === undefined) return true
    if (a === '*') return overlap(i + 1, j) || (b !== undefined && overlap(i, j + 1))
    if (b === '*') return overlap(i, j + 1) || (a !== undefined && overlap(i + 1, j))
    if (a === undefined || b === undefined) return false
    return (a === b || a === '?' || b === '?') && overlap(i + 1, j + 1)
  }
  return overlap(0, 0)
}

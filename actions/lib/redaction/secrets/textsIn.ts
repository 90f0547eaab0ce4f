import type { Value } from '../../template/resolve/resolvedStack.ts'

/** The texts of a parameter's value or of what a function gives. A list is also one text with commas. */
export function textsIn(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (!Array.isArray(value)) return []
  const items = value.flatMap(textsIn)
  return items.length > 1 ? [...items, items.join(',')] : items
}

import { isRecord } from './isRecord.ts'
import type { ShapeConstraints } from './memberConstraints.ts'

/** One demand on a value, in AWS's words, and whether the value meets it. */
type Demand = { readonly words: string; readonly isMet: boolean }

/** The demands of a shape that a value does not meet, in AWS's words. */
export function unmetDemands(shape: ShapeConstraints, value: unknown): readonly string[] {
  return demandsOf(shape, value)
    .filter(({ isMet }) => !isMet)
    .map(({ words }) => words)
}

/** Every demand of a shape in AWS's words, met or not: AWS lists them all for the items of a list. */
export function demandMessagesOf(shape: ShapeConstraints, value: unknown): readonly string[] {
  return demandsOf(shape, value).map(({ words }) => words)
}

function demandsOf({ min, max, pattern, enum: names }: ShapeConstraints, value: unknown): readonly Demand[] {
  const size = sizeOf(value)
  const what = typeof value === 'number' ? 'value' : 'length'
  return [
    ...(max === undefined
      ? []
      : [{ words: `Member must have ${what} less than or equal to ${max}`, isMet: size <= max }]),
    ...(min === undefined
      ? []
      : [{ words: `Member must have ${what} greater than or equal to ${min}`, isMet: size >= min }]),
    ...(pattern === undefined
      ? []
      : [
          {
            words: `Member must satisfy regular expression pattern: ${pattern}`,
            isMet: expressionOf(pattern).test(String(value)),
          },
        ]),
    ...(names === undefined
      ? []
      : [{ words: `Member must satisfy enum value set: [${names.join(', ')}]`, isMet: names.includes(String(value)) }]),
  ]
}

function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.length
  if (value instanceof Uint8Array) return value.length
  return isRecord(value) ? Object.keys(value).length : [...String(value)].length
}

const expressions = new Map<string, RegExp>()

/** A pattern of a model matches the whole text. @throws SyntaxError for a pattern that only Java reads */
export function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern)
  if (known) return known
  // Java writes the flag into the pattern.
  const [, flag = '', plain = ''] = /^(?:\(\?(s)\))?(.*)$/s.exec(pattern) ?? []
  const expression = new RegExp(`^(?:${plain})$`, `${flag}${/\\p\{/.test(plain) ? 'u' : ''}`)
  expressions.set(pattern, expression)
  return expression
}

/** A value as AWS's messages show it. */
export function shownText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shownText).join(', ')}]`
  if (isRecord(value) && !(value instanceof Date))
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}=${shownText(inner)}`)
      .join(', ')}}`
  return String(value)
}

import { expressionText } from '../../template/resolve/expression.ts'
import { Unknown, type Value } from '../../template/resolve/resolvedStack.ts'

/**
 * A text in its parts: known text as it is, undefined for a part that only the running stack has. A known text is one
 * part, an empty one none.
 */
export type TextParts = readonly (string | undefined)[]

export function textParts(value: Value | undefined): TextParts {
  if (value instanceof Unknown) {
    const { expression } = value
    return expression.kind === 'join'
      ? expression.parts.map(part => (typeof part === 'string' ? part : undefined))
      : [undefined]
  }
  const text = scalarText(value)
  return text === undefined || text === '' ? [] : [text]
}

/** Undefined if a part is unknown. */
export function wholeText(parts: TextParts): string | undefined {
  return parts.reduce((before, part) => (before === undefined || part === undefined ? undefined : before + part), '')
}

/** The text with a letter in place of each unknown part that no known text has, for regular expressions. */
export function patternText(parts: TextParts): string {
  return parts.map(part => part ?? UNKNOWN_PART).join('')
}

export const UNKNOWN_PART = '\uFFFF'

/** The same text for equal values, unknown parts by their expressions: `https://${Edge/Distribution.DomainName}`. */
export function shownText(value: Value | undefined): string {
  if (!(value instanceof Unknown)) return scalarText(value) ?? ''
  const { expression } = value
  const parts = expression.kind === 'join' ? expression.parts : [expression]
  return parts.map(part => (typeof part === 'string' ? part : `\${${expressionText(part)}}`)).join('')
}

function scalarText(value: Value | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

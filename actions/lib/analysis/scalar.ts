import { expressionSourcesOf, hasDynamicReference } from '../template/compare/expressionSources.ts'
import { Unknown, type Value } from '../template/resolve/resolvedStack.ts'

/** A text, or a value that only the running stack has. */
export type Scalar = string | Unknown

/**
 * Decides whether a path is that of a resource of these templates, `Network/Vpc`, and AWS gives the value of its
 * attribute; without an attribute, its id.
 */
export type IsOwnResource = (path: string, attribute?: string) => boolean

/** CloudFormation returns the value of a NoEcho parameter as asterisks. */
const MASKED = /^\*{4,}$/

/**
 * True if a value cannot be judged: it comes from Systems Manager, an import, a masked parameter or a custom resource.
 * A reference to a resource of these templates, alone or inside a text, can be judged: it names that resource.
 */
export function isUnjudgeable(value: Value | undefined, isOwn: IsOwnResource): boolean {
  if (typeof value === 'string') return hasDynamicReference(value) || MASKED.test(value)
  if (!(value instanceof Unknown)) return false
  const sources = expressionSourcesOf(value.expression) ?? []
  return (
    sources.length === 0 || sources.some(source => source.kind === 'stack' || !isOwn(source.path, source.attribute))
  )
}

/** The text for messages; a reference is `${Bucket.Arn}`, alone and inside a text. */
export function scalarText(scalar: Scalar): string {
  if (typeof scalar === 'string') return scalar
  return scalar.expression.kind === 'join' ? scalar.text : `\${${scalar.text}}`
}

/** The parts of a text: literal texts and unknown values. */
export function partsOf(scalar: Scalar): readonly Scalar[] {
  if (typeof scalar === 'string' || scalar.expression.kind !== 'join') return [scalar]
  return scalar.expression.parts.map(part => (typeof part === 'string' ? part : new Unknown(part)))
}

/** True if a literal part of the text contains the search text. */
export function includesLiteral(scalar: Scalar, search: string): boolean {
  return partsOf(scalar).some(part => typeof part === 'string' && part.includes(search))
}

/** True if the text is known and matches as a whole. */
export function matchesLiteral(scalar: Scalar | undefined, pattern: RegExp): scalar is string {
  return typeof scalar === 'string' && pattern.test(scalar)
}

import type { Argument } from '../resolve/expression.ts'
import { childrenOf } from '../resolve/expression.ts'

/** A resource or one of its attributes, or a stack's own name or id, that an unknown value is made from. */
export type ExpressionSource =
  | { readonly kind: 'resource'; readonly path: string; readonly attribute: string | undefined }
  /** '' is the root. */
  | { readonly kind: 'stack'; readonly nestedPath: string }

/** Functions that give the same result for the same arguments. */
const PURE_FUNCTIONS: ReadonlySet<string> = new Set(['Fn::Base64', 'Fn::Cidr', 'Fn::Join', 'Fn::Select', 'Fn::Split'])
/** CloudFormation replaces it by a value from Systems Manager or Secrets Manager when the stack runs. */
const DYNAMIC_REFERENCE = '{{resolve:'

/**
 * Everything that an expression depends on; equal expressions have equal values while none of it changes. Undefined where
 * the expression depends on anything outside of the stack: zones, exports, Systems Manager, dynamic references.
 */
export function expressionSourcesOf(expression: Argument): readonly ExpressionSource[] | undefined {
  switch (expression.kind) {
    case 'resource':
      return [{ kind: 'resource', path: expression.path, attribute: undefined }]
    case 'attribute':
      return [{ kind: 'resource', path: expression.path, attribute: expression.attribute }]
    case 'pseudo-parameter':
      return [{ kind: 'stack', nestedPath: expression.nestedPath }]
    case 'literal':
      return hasDynamicReference(JSON.stringify(expression.value)) ? undefined : []
    case 'call':
      return PURE_FUNCTIONS.has(expression.name) ? sourcesOfAll(childrenOf(expression)) : undefined
    case 'join':
    case 'list':
    case 'map':
      return sourcesOfAll(childrenOf(expression))
    case 'availability-zone':
    case 'stored-parameter':
    case 'no-echo-parameter':
    case 'unlisted':
    case 'unresolved':
      return undefined
    default:
      return expression satisfies never
  }
}

/** True if CloudFormation puts a value into the text when the stack runs, although the template has the text literally. */
export function hasDynamicReference(text: string): boolean {
  return text.includes(DYNAMIC_REFERENCE)
}

function sourcesOfAll(expressions: readonly Argument[]): readonly ExpressionSource[] | undefined {
  const sources = expressions.map(expressionSourcesOf)
  const complete = sources.filter(source => source !== undefined)
  return complete.length === sources.length ? complete.flat() : undefined
}

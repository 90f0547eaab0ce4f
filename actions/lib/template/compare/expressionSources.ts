/** What an unknown value comes from: a resource or one of its attributes, or a stack's own name or id. */
export type ExpressionSource =
  | { readonly kind: 'resource'; readonly name: string; readonly attribute: string | undefined }
  /** '' is the root. */
  | { readonly kind: 'stack'; readonly nestedPath: string }

/** Functions that give the same for the same arguments. */
const PURE = 'Fn::(?:Base64|Cidr|Join|Select|Split)\\('
const PATH = '(?:[A-Za-z0-9]+/)*'
const STACK = new RegExp(`^(${PATH})AWS::Stack(?:Id|Name)$`)
const RESOURCE = new RegExp(`^(${PATH}[A-Za-z0-9]+)(?:\\.([A-Za-z0-9.:_-]+))?$`)
const CALL = new RegExp(`^${PURE}`)
/** A text that something else puts a value into when the stack runs. */
const DYNAMIC = '{{resolve:'

/**
 * Everything that an expression depends on; equal expressions have equal values while none of it changes. Undefined where
 * it depends on anything outside of the stack or is not understood: zones, exports, Systems Manager, dynamic references.
 */
export function expressionSourcesOf(expression: string): readonly ExpressionSource[] | undefined {
  if (expression.includes(DYNAMIC)) return undefined
  if (!expression.includes('${')) return all([sourceOf(expression)])
  if (expression.startsWith('Fn::') && !CALL.test(expression)) return undefined
  // A literal `${` is written `${!`: what else begins with it is a reference, or a function with references in it.
  const rests = expression.split('${').slice(1)
  return all(
    rests.flatMap(rest => {
      if (rest.startsWith('!') || CALL.test(rest)) return []
      return [rest.includes('}') ? sourceOf(rest.slice(0, rest.indexOf('}'))) : undefined]
    }),
  )
}

/** Whether a text is known only when the stack runs, though the template has it word by word. */
export function isDynamicReference(text: string): boolean {
  return text.includes(DYNAMIC)
}

function sourceOf(reference: string): ExpressionSource | undefined {
  const stack = STACK.exec(reference)
  if (stack) return { kind: 'stack', nestedPath: (stack[1] ?? '').replace(/\/$/, '') }
  const resource = RESOURCE.exec(reference)
  return resource ? { kind: 'resource', name: resource[1] ?? '', attribute: resource[2] } : undefined
}

function all(sources: readonly (ExpressionSource | undefined)[]): readonly ExpressionSource[] | undefined {
  const known = sources.filter(source => source !== undefined)
  return known.length === sources.length ? known : undefined
}

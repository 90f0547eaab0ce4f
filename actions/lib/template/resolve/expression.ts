import type { Json } from '../../model/json.ts'

/** An expression whose value only the running stack has. Resources are named by their path: `Network/Vpc`. */
export type Expression = ReferenceExpression | CallExpression | JoinExpression

/** An expression without another one inside. */
export type ReferenceExpression =
  /** `Ref` of a resource: its physical id. */
  | { readonly kind: 'resource'; readonly path: string }
  | { readonly kind: 'attribute'; readonly path: string; readonly attribute: string }
  /** A stack's own id or name; `nestedPath` is '' for the root stack. */
  | {
      readonly kind: 'pseudo-parameter'
      readonly nestedPath: string
      readonly name: 'AWS::StackId' | 'AWS::StackName'
    }
  | { readonly kind: 'availability-zone'; readonly index: number }
  /** The value behind the name of a Systems Manager parameter. */
  | { readonly kind: 'stored-parameter'; readonly name: string }
  /** The deployed value of a NoEcho parameter, which CloudFormation does not return. */
  | { readonly kind: 'no-echo-parameter'; readonly name: string }
  /** The old or the new value of a property that a change set lists without its values. */
  | { readonly kind: 'unlisted'; readonly state: 'before' | 'after' }
  /** The value could not be resolved, and the error was reported. */
  | { readonly kind: 'unresolved' }

/** An intrinsic function with at least one argument that is unknown, or whose result is outside of the stack. */
export type CallExpression = {
  readonly kind: 'call'
  /** `Fn::Select` */
  readonly name: string
  readonly arguments: readonly Argument[]
}

export type Argument =
  | Expression
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'list'; readonly items: readonly Argument[] }
  | { readonly kind: 'map'; readonly entries: Readonly<Record<string, Argument>> }

/** A text with expressions in it; no two literal parts are neighbours, and no part is a join. */
export type JoinExpression = {
  readonly kind: 'join'
  readonly parts: readonly (string | ReferenceExpression | CallExpression)[]
}

/**
 * The expression as text, for people and for digests; equal texts are equal expressions: `Network/Vpc`,
 * `Topic.TopicArn`, `https://${Domain}/auth`, `Fn::Select(1,${Network.Subnets})`. As in Fn::Sub, `${!` is a literal `${`.
 */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'resource':
      return expression.path
    case 'attribute':
      return `${expression.path}.${expression.attribute}`
    case 'pseudo-parameter':
      return expression.nestedPath === '' ? expression.name : `${expression.nestedPath}/${expression.name}`
    case 'availability-zone':
      return `AWS::AvailabilityZone(${expression.index})`
    case 'stored-parameter':
      return `AWS::SSM::Parameter(${expression.name})`
    case 'no-echo-parameter':
      return `NoEcho(${expression.name})`
    case 'unlisted':
      return `?${expression.state}`
    case 'unresolved':
      return '?'
    case 'call':
      return `${expression.name}(${expression.arguments.map(argumentText).join(',')})`
    case 'join':
      return joinText(expression)
    default:
      return expression satisfies never
  }
}

/** The resources, parameters and calls without arguments of their own that an expression is made from, each once. */
export function referencesOf(expression: Expression): readonly (ReferenceExpression | CallExpression)[] {
  const references = leavesOf(expression)
  return [...new Map(references.map(reference => [expressionText(reference), reference])).values()]
}

/** The expressions directly inside an expression. */
export function childrenOf(expression: Argument): readonly Argument[] {
  switch (expression.kind) {
    case 'call':
      return expression.arguments
    case 'list':
      return expression.items
    case 'map':
      return Object.values(expression.entries)
    case 'join':
      return expression.parts.map(part => (typeof part === 'string' ? { kind: 'literal', value: part } : part))
    default:
      return []
  }
}

function leavesOf(expression: Argument): readonly (ReferenceExpression | CallExpression)[] {
  const inner = childrenOf(expression).flatMap(leavesOf)
  if (inner.length > 0 || isLiteral(expression) || expression.kind === 'join') return inner
  return [expression]
}

function isLiteral(argument: Argument): argument is Exclude<Argument, Expression> {
  return argument.kind === 'literal' || argument.kind === 'list' || argument.kind === 'map'
}

function joinText({ parts }: JoinExpression): string {
  const text = parts.map(part => (typeof part === 'string' ? escapeLiteral(part) : placeholder(part))).join('')
  // A text that only looks like a call: no literal part can contain an empty placeholder.
  return text.startsWith('Fn::') ? `\${}${text}` : text
}

function argumentText(argument: Argument): string {
  switch (argument.kind) {
    case 'literal':
      return JSON.stringify(typeof argument.value === 'string' ? escapeLiteral(argument.value) : argument.value)
    case 'list':
      return `[${argument.items.map(argumentText).join(',')}]`
    case 'map': {
      const entries = Object.entries(argument.entries).map(
        ([key, item]) => `${JSON.stringify(key)}:${argumentText(item)}`,
      )
      return `{${entries.sort().join(',')}}`
    }
    case 'join':
      return joinText(argument)
    default:
      return placeholder(argument)
  }
}

function placeholder(expression: ReferenceExpression | CallExpression): string {
  return `\${${expressionText(expression)}}`
}

function escapeLiteral(text: string): string {
  return text.replaceAll('${', '${!')
}

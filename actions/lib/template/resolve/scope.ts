import type { Json, Path } from '../../model/json.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { Unknown, type Value } from './resolvedStack.ts'
import { unknownValueError } from './unknownValueError.ts'

/** What a template needs to know of the world around it. */
export type ResolveContext = {
  /** Given values and defaults, as text; a value that comes from a nested stack may be unknown. */
  readonly parameters: Readonly<Record<string, Value>>
  /** What stands in the Systems Manager parameters that the template's parameters name, where that is known. */
  readonly stored?: Readonly<Record<string, Value>>
  /** `AWS::Region` and its like. */
  readonly pseudo: Readonly<Record<string, Value>>
  /** What Ref (no attribute) and Fn::GetAtt of a resource give. */
  readonly reference: (logicalId: string, attribute: string | undefined) => Value
  /** Names of the region's availability zones. */
  readonly zones: readonly Value[]
  readonly importValue: (name: string) => Value
  readonly stackOutput: (order: StackOutputOrder) => Value
  /** With it, errors inside values are told here and the value becomes unknown; without it they are thrown. */
  readonly tell?: (error: TemplateError) => void
}

export type StackOutputOrder = {
  readonly stackName: string
  readonly outputName: string
  readonly region: string | undefined
  readonly roleArn: string | undefined
}

/** `AWS::NoValue`: the key or the item that holds it is left out. */
export const NO_VALUE = Symbol('AWS::NoValue')
export type EvaluatedValue = Value | typeof NO_VALUE

/** What an intrinsic function sees. */
export type FunctionScope = {
  readonly template: Template
  readonly context: ResolveContext
  readonly evaluate: (node: Json, path: Path) => EvaluatedValue
  readonly condition: (name: string, path: Path) => boolean
  readonly isActive: (logicalId: string) => boolean
}

/** Gives the value of a call; `path` is that of its argument. */
export type Intrinsic = (argument: Json, path: Path, scope: FunctionScope) => EvaluatedValue

/** The value of a node that must have one. */
export function presentValue(node: Json | undefined, path: Path, scope: FunctionScope): Value {
  const value = scope.evaluate(node ?? null, path)
  return value === NO_VALUE ? null : value
}

/** The text of a scalar, or the unknown value in its place; undefined when it is neither. */
export function scalarOf(value: Value): string | Unknown | undefined {
  if (value instanceof Unknown || typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** The text of a node that must be known before the stack runs. */
export function knownText(node: Json | undefined, path: Path, scope: FunctionScope, message: string): string {
  const text = scalarOf(presentValue(node, path, scope))
  if (text instanceof Unknown) throw unknownValueError(text, 'it is needed', path)
  if (text === undefined) throw new TemplateError(message, path)
  return text
}

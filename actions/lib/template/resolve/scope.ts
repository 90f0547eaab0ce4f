import type { Json, Path } from '../../model/json.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { Unknown, type Value } from './resolvedStack.ts'
import { isReadBeforeRun, unknownValueError } from './unknownValueError.ts'

/** A template's inputs from outside. */
export type ResolveContext = {
  /** The parameters' values, as text; a value that comes from a nested stack may be unknown. */
  readonly parameters: Readonly<Record<string, Value>>
  /** The values of the Systems Manager parameters that the template's parameters name, where they are known. */
  readonly stored?: Readonly<Record<string, Value>>
  /** Pseudo parameters: `AWS::Region` and others. */
  readonly pseudo: Readonly<Record<string, Value>>
  /** The value of a Ref (without attribute) or Fn::GetAtt of a resource. */
  readonly reference: (logicalId: string, attribute: string | undefined) => Value
  /** Names of a region's availability zones; '' is the region of the stack. */
  readonly zones: (region: string) => Value
  readonly importValue: (name: string) => Value
  readonly stackOutput: (output: StackOutputReference) => Value
  /** Receives the errors in values, which then become unknown; without it they are thrown. */
  readonly reportError?: (error: TemplateError) => void
}

export type StackOutputReference = {
  readonly stackName: string
  readonly outputName: string
  readonly region: string | undefined
  readonly roleArn: string | undefined
}

/** `AWS::NoValue`: the key or item with this value is left out. */
export const NO_VALUE = Symbol('AWS::NoValue')
export type EvaluatedValue = Value | typeof NO_VALUE

/**
 * The result of a condition; unknown where it depends on a value that CloudFormation has before the stack runs and that is
 * not known here: a value in Systems Manager, an export of another stack, the id of the stack.
 */
export type ConditionResult = boolean | Unknown

/** Access of an intrinsic function to its template. */
export type FunctionScope = {
  readonly template: Template
  readonly context: ResolveContext
  readonly evaluate: (node: Json, path: Path) => EvaluatedValue
  /** The same without its errors: of a branch that may not be the selected one. */
  readonly attempt: (node: Json, path: Path) => EvaluatedValue
  readonly condition: (name: string, path: Path) => ConditionResult
  /** True also where its condition is unknown here. */
  readonly isActive: (logicalId: string) => boolean
}

/** Evaluates a call; `path` is the path of its argument. */
export type Intrinsic = (argument: Json, path: Path, scope: FunctionScope) => EvaluatedValue

/** The value of a node; null for `AWS::NoValue`. */
export function presentValue(node: Json | undefined, path: Path, scope: FunctionScope): Value {
  const value = scope.evaluate(node ?? null, path)
  return value === NO_VALUE ? null : value
}

/** The text of a scalar, or an unknown value as it is; undefined for a list or map. */
export function scalarOf(value: Value | undefined): string | Unknown | undefined {
  if (value instanceof Unknown || typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/**
 * The text of a node whose value CloudFormation needs before the stack runs; unknown where CloudFormation has it by then.
 * @throws TemplateError for a value that only the running stack has
 */
export function requireText(
  node: Json | undefined,
  path: Path,
  scope: FunctionScope,
  message: string,
): string | Unknown {
  const text = scalarOf(presentValue(node, path, scope))
  if (text instanceof Unknown && !isReadBeforeRun(text)) throw unknownValueError(text, 'it is needed', path)
  if (text === undefined) throw new TemplateError(message, path)
  return text
}

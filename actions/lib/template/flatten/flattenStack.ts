import type { Json, JsonMap } from '../../model/json.ts'
import { resourcesByPath } from '../compare/resourcesByPath.ts'
import type { Argument, Expression } from '../resolve/expression.ts'
import {
  type ResolvedResource,
  type ResolvedStack,
  Unknown,
  type Value,
  type ValueMap,
} from '../resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../resolve/unknownValue.ts'

/** A resource as plain JSON, without its Metadata: tools read instructions for themselves from there. */
export type FlatResource = {
  readonly type: string
  readonly properties: JsonMap
  /** DeletionPolicy, UpdateReplacePolicy, … */
  readonly attributes: Readonly<Record<string, Json>>
}

/** By path: `Database/Instance`. */
export type FlatResources = Readonly<Record<string, FlatResource>>

const NESTED_STACK = 'AWS::CloudFormation::Stack'

/**
 * A stack and those nested in it as one, by the paths of the resources. An unknown value is the function that gives it, with
 * paths for logical ids: `{ 'Fn::GetAtt': ['Storage/FileSystem', 'Arn'] }`. The nested stacks themselves are left out.
 */
export function flattenStack(stack: ResolvedStack): FlatResources {
  const resources = [...resourcesByPath(stack)].filter(([, { resource }]) => resource.type !== NESTED_STACK)
  return Object.fromEntries(resources.map(([path, { resource }]) => [path, flatResource(resource)]))
}

function flatResource(resource: ResolvedResource): FlatResource {
  const { type, properties, deletionPolicy, updateReplacePolicy, otherAttributes } = resource
  return {
    type,
    properties: flatMap(properties),
    attributes: {
      ...flatMap(otherAttributes),
      ...(deletionPolicy && { DeletionPolicy: deletionPolicy }),
      ...(updateReplacePolicy && { UpdateReplacePolicy: updateReplacePolicy }),
    },
  }
}

function flatMap(map: ValueMap): JsonMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, flatValue(value)]))
}

function flatValue(value: Value): Json {
  if (value instanceof Unknown) return functionOf(value.expression)
  if (isValueList(value)) return value.map(flatValue)
  return isValueMap(value) ? flatMap(value) : value
}

function functionOf(expression: Expression): Json {
  switch (expression.kind) {
    case 'resource':
      return { Ref: expression.path }
    case 'attribute':
      return { 'Fn::GetAtt': [expression.path, expression.attribute] }
    case 'pseudo-parameter':
    case 'no-echo-parameter':
      return { Ref: expression.name }
    case 'availability-zone':
      return { 'Fn::Select': [expression.index, { 'Fn::GetAZs': '' }] }
    case 'stored-parameter':
      return `{{resolve:ssm:${expression.name}}}`
    case 'call':
      return { [expression.name]: expression.arguments.map(argumentOf) }
    case 'join':
      return { 'Fn::Join': ['', expression.parts.map(part => (typeof part === 'string' ? part : functionOf(part)))] }
    // No tool can know such a value, and a reference to nothing is what it can be sure of.
    case 'unlisted':
    case 'unresolved':
      return { Ref: expression.kind }
    default:
      return expression satisfies never
  }
}

function argumentOf(argument: Argument): Json {
  if (argument.kind === 'literal') return argument.value
  if (argument.kind === 'list') return argument.items.map(argumentOf)
  if (argument.kind !== 'map') return functionOf(argument)
  return Object.fromEntries(Object.entries(argument.entries).map(([key, item]) => [key, argumentOf(item)]))
}

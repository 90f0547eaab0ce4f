import type { Json, JsonMap } from '#lib/model/json.ts'
import type { Argument, Expression } from '#lib/template/resolve/expression.ts'
import { type ResolvedResource, type ResolvedStack, Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import type { ResourceSpecifications } from '#lib/tools/resourceSpecification.ts'
import type { ValueShape } from '#lib/tools/valueShape.ts'

const NESTED_STACK = 'AWS::CloudFormation::Stack'

export type FlatStack = {
  readonly template: JsonMap
  /** The logical id in its template, by that in the flat one: `DatabaseInstance` is `Instance`. */
  readonly logicalIds: Readonly<Record<string, string>>
}

/**
 * A resolved stack and those nested in it as one template without parameters, as tools of others read it: a logical id is
 * the path without its slashes (`DatabaseInstance`), and texts have the types of the specification.
 */
export function flattenStack(stack: ResolvedStack, specifications: ResourceSpecifications): FlatStack {
  const all = (each: ResolvedStack): readonly (readonly [string, ResolvedResource])[] => [
    ...Object.values(each.resources).map(
      resource => [idOf([each.nestedPath, resource.logicalId].join('/')), resource] as const,
    ),
    ...Object.values(each.nested).flatMap(all),
  ]
  const resources = all(stack).filter(([, { type }]) => type !== NESTED_STACK)
  const plain = resources.map(([id, resource]) => [id, plainResource(resource, specifications)] as const)
  return {
    template: { AWSTemplateFormatVersion: '2010-09-09', Resources: Object.fromEntries(plain) },
    logicalIds: Object.fromEntries(resources.map(([id, { logicalId }]) => [id, logicalId])),
  }
}

function plainResource(resource: ResolvedResource, specifications: ResourceSpecifications): JsonMap {
  const { type, properties, deletionPolicy, updateReplacePolicy } = resource
  const shapes = specifications.find(type)?.properties ?? {}
  return {
    Type: type,
    ...(deletionPolicy ? { DeletionPolicy: deletionPolicy } : {}),
    ...(updateReplacePolicy ? { UpdateReplacePolicy: updateReplacePolicy } : {}),
    Properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, plainValue(value, shapes[name]?.shape)]),
    ),
  }
}

function plainValue(value: Value, shape: ValueShape | undefined): Json {
  if (value instanceof Unknown) return plainExpression(value.expression)
  if (typeof value === 'string') return typedText(value, shape)
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(item => plainValue(item, itemShape(shape)))
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, plainValue(part, propertyShape(shape, name))]),
  )
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value)

function typedText(text: string, shape: ValueShape | undefined): Json {
  if (shape?.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (shape?.kind === 'number' || shape?.kind === 'integer') return Number.isNaN(Number(text)) ? text : Number(text)
  return text
}

function itemShape(shape: ValueShape | undefined): ValueShape | undefined {
  return shape?.kind === 'list' ? shape.item : undefined
}

function propertyShape(shape: ValueShape | undefined, name: string): ValueShape | undefined {
  if (shape?.kind === 'map') return shape.item
  return shape?.kind === 'structure' ? shape.properties()[name]?.shape : undefined
}

function plainExpression(expression: Expression): Json {
  switch (expression.kind) {
    case 'resource':
      return { Ref: idOf(expression.path) }
    case 'attribute':
      return { 'Fn::GetAtt': [idOf(expression.path), expression.attribute] }
    case 'pseudo-parameter':
      return { Ref: expression.name }
    case 'availability-zone':
      return { 'Fn::Select': [expression.index, { 'Fn::GetAZs': '' }] }
    case 'join':
      return {
        'Fn::Join': ['', expression.parts.map(part => (typeof part === 'string' ? part : plainExpression(part)))],
      }
    case 'call':
      return { [expression.name]: expression.arguments.map(plainArgument) }
    case 'stored-parameter':
      return `{{resolve:ssm:${expression.name}}}`
    case 'no-echo-parameter':
    case 'unlisted':
    case 'unresolved':
      return `unknown-${expression.kind}`
    default:
      return expression satisfies never
  }
}

function plainArgument(argument: Argument): Json {
  if (argument.kind === 'literal') return argument.value
  if (argument.kind === 'map')
    return Object.fromEntries(Object.entries(argument.entries).map(([key, item]) => [key, plainArgument(item)]))
  return argument.kind === 'list' ? argument.items.map(plainArgument) : plainExpression(argument)
}

function idOf(path: string): string {
  return path.replaceAll('/', '')
}

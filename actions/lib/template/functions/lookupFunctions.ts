import { canonical, isMap, type Json } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import { getAttOf } from '../parse/functionCall.ts'
import { TemplateError } from '../parse/templateError.ts'
import { parameterValue } from '../resolve/parameterValue.ts'
import { Unknown, type Value } from '../resolve/resolvedStack.ts'
import { type EvaluatedValue, type FunctionScope, type Intrinsic, NO_VALUE, requireText } from '../resolve/scope.ts'
import { plain, unknownCall } from '../resolve/unknownValue.ts'

/** Intrinsic functions that read a parameter, a resource, a mapping or another stack. */
export const LOOKUP_FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, path, scope) => {
    if (typeof argument !== 'string')
      throw new TemplateError('Template format error: every Ref object must have a single String value.', path)
    return referenceTo(argument, undefined, path, scope)
  },

  'Fn::GetAtt': (argument, path, scope) => {
    const getAtt = getAttOf(argument)
    if (!getAtt)
      throw new TemplateError(
        'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
        path,
      )
    const attribute = requireText(
      getAtt.attribute,
      [...path, 1],
      scope,
      'Template error: the attribute must be a string',
    )
    if (attribute instanceof Unknown) return unknownCall('Fn::GetAtt', [getAtt.logicalId, attribute])
    return attributeOf(getAtt.logicalId, attribute, path, scope)
  },

  'Fn::If': (argument, path, scope) => {
    const [condition, yes, no]: readonly Json[] = Array.isArray(argument) ? argument : []
    if (typeof condition !== 'string' || yes === undefined || no === undefined)
      throw new TemplateError('Template error: Fn::If requires a list argument with three elements', path)
    const holds = scope.condition(condition, [...path, 0])
    if (!(holds instanceof Unknown)) return holds ? scope.evaluate(yes, [...path, 1]) : scope.evaluate(no, [...path, 2])
    return eitherOf(holds, scope.attempt(yes, [...path, 1]), scope.attempt(no, [...path, 2]))
  },

  'Fn::FindInMap': (argument, path, scope) => {
    const [map, top, second, options, ...more]: readonly Json[] = Array.isArray(argument) ? argument : []
    const message =
      'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value'
    if (map === undefined || top === undefined || second === undefined || more.length > 0)
      throw new TemplateError(message, path)
    if (options !== undefined && !(isMap(options) && Object.keys(options).join() === 'DefaultValue'))
      throw new TemplateError(message, path, "The fourth argument can only be '{ DefaultValue: … }'.")
    const keys = [map, top, second].map((key, index) => requireText(key, [...path, index], scope, message))
    const { DefaultValue: byDefault } = isMap(options) ? options : {}
    const defaultAt = [...path, 3, 'DefaultValue']
    const { mappings } = scope.template
    const [name] = keys
    if (keys.some(key => key instanceof Unknown)) {
      // The mapping itself is a part of the expression: with another one the value is another one.
      const values = plain(typeof name === 'string' ? (memberOf(mappings, name) ?? null) : mappings)
      const otherwise = byDefault === undefined ? null : scope.attempt(byDefault, defaultAt)
      return unknownCall('Fn::FindInMap', [...keys, values, otherwise === NO_VALUE ? null : otherwise])
    }
    const value = keys.reduce<Json | undefined>((node, key) => memberOf(node, String(key)), mappings)
    if (value !== undefined) return value
    if (byDefault !== undefined) return scope.evaluate(byDefault, defaultAt)
    if (!Object.hasOwn(mappings, String(name)))
      throw new TemplateError(
        `Template error: Mapping named '${name}' is not present in the 'Mappings' section of template.`,
        path,
      )
    throw new TemplateError(`Template error: Unable to get mapping for ${keys.join('::')}`, path)
  },

  'Fn::GetAZs': (argument, path, scope) => {
    const message = 'Template error: every Fn::GetAZs object requires the name of a region'
    const region = requireText(argument, path, scope, message)
    return region instanceof Unknown ? unknownCall('Fn::GetAZs', [region]) : scope.context.zones(region)
  },

  'Fn::ImportValue': (argument, path, scope) => {
    const message = 'Template error: the attribute in Fn::ImportValue must be a string'
    const name = requireText(argument, path, scope, message)
    return name instanceof Unknown ? unknownCall('Fn::ImportValue', [name]) : scope.context.importValue(name)
  },

  'Fn::GetStackOutput': (argument, path, scope) => {
    const message = 'Template error: every Fn::GetStackOutput object requires a StackName and an OutputName'
    if (!isMap(argument)) throw new TemplateError(message, path)
    const text = (key: string): string | Unknown => requireText(argument[key], [...path, key], scope, message)
    const [stackName, outputName] = [text('StackName'), text('OutputName')]
    const [region, roleArn] = ['Region', 'RoleArn'].map(key => (argument[key] === undefined ? undefined : text(key)))
    if ([stackName, outputName, region, roleArn].some(value => value instanceof Unknown))
      return unknownCall('Fn::GetStackOutput', [
        stackName,
        outputName,
        region ?? scope.context.pseudo['AWS::Region'] ?? null,
      ])
    const known = (value: string | Unknown | undefined) => (value instanceof Unknown ? undefined : value)
    return scope.context.stackOutput({
      ...{ stackName: String(stackName), outputName: String(outputName) },
      ...{ region: known(region), roleArn: known(roleArn) },
    })
  },
}

/** The value of an Fn::If whose condition is unknown here. */
function eitherOf(holds: Unknown, yes: EvaluatedValue, no: EvaluatedValue): EvaluatedValue {
  const written = (value: EvaluatedValue): Value => (value === NO_VALUE ? { Ref: 'AWS::NoValue' } : value)
  const isSame = canonical(plain(written(yes))) === canonical(plain(written(no)))
  return isSame ? yes : unknownCall('Fn::If', [holds, written(yes), written(no)])
}

/** The value of a name in Ref and Fn::Sub: a pseudo parameter, a parameter, or a resource's Ref or attribute. */
export function referenceTo(
  name: string,
  attribute: string | undefined,
  path: readonly (string | number)[],
  scope: FunctionScope,
) {
  if (attribute !== undefined) return attributeOf(name, attribute, path, scope)
  if (name === 'AWS::NoValue') return NO_VALUE
  const pseudo = scope.context.pseudo[name]
  if (pseudo !== undefined) return pseudo
  const parameter = scope.template.parameters[name]
  const stored = scope.context.stored?.[name]
  if (stored !== undefined) return stored
  if (parameter) return parameterValue(parameter, scope.context.parameters[name] ?? parameter.default ?? '')
  return attributeOf(name, undefined, path, scope)
}

function attributeOf(
  name: string,
  attribute: string | undefined,
  path: readonly (string | number)[],
  scope: FunctionScope,
) {
  if (Object.hasOwn(scope.template.resources, name) && scope.isActive(name))
    return scope.context.reference(name, attribute)
  const guess = nearest(name, [...Object.keys(scope.template.parameters), ...Object.keys(scope.template.resources)])
  const section = path[0] === 'Outputs' ? 'Outputs' : 'Resources'
  throw new TemplateError(
    `Template format error: Unresolved resource dependencies [${name}] in the ${section} block of the template`,
    path,
    guess === name
      ? `The condition of '${name}' is false here: use it inside an Fn::If with the same condition.`
      : guess && `Did you mean '${guess}'?`,
    'template/reference',
  )
}

function memberOf(node: Json | undefined, key: string): Json | undefined {
  return isMap(node) && Object.hasOwn(node, key) ? node[key] : undefined
}

import { lookup } from '../../model/lookup.ts'
import { nearest } from '../../model/nearest.ts'
import type { Template, TemplateParameter } from '../parse/template.ts'
import { isList, parameterValue } from '../resolve/parameterValue.ts'
import { Unknown } from '../resolve/resolvedStack.ts'

export type ParameterProblem = {
  readonly parameter: string
  readonly kind: 'unknown' | 'missing' | 'allowedValues' | 'pattern' | 'length' | 'range' | 'type'
  /** In CloudFormation's words. */
  readonly message: string
  /** In ours, without the value of a NoEcho parameter. */
  readonly explanation: string
  /** The parameter that was probably meant. */
  readonly nearest?: string
}

/** Every problem of the given values and of the defaults in their place. An unknown value counts as given. */
export function checkParameters(
  template: Template,
  given: Readonly<Record<string, string | Unknown>>,
): readonly ParameterProblem[] {
  const known = Object.entries(template.parameters)
  const strangers = Object.keys(given).filter(name => !Object.hasOwn(template.parameters, name))
  return [
    ...strangers.map(name => unknownParameter(name, Object.keys(template.parameters))),
    ...known.flatMap(([name, parameter]) => {
      const value = given[name] ?? parameter.default
      if (value === undefined) return [missingParameter(name, parameter)]
      return value instanceof Unknown ? [] : problemsOf(name, parameter, value).slice(0, 1)
    }),
  ]
}

function unknownParameter(name: string, known: readonly string[]): ParameterProblem {
  const guess = nearest(name, known)
  return {
    parameter: name,
    kind: 'unknown',
    message: `Parameters: [${name}] do not exist in the template`,
    explanation: `The template has no parameter '${name}'.`,
    ...(guess ? { nearest: guess } : {}),
  }
}

function missingParameter(name: string, { description }: TemplateParameter): ParameterProblem {
  return {
    parameter: name,
    kind: 'missing',
    message: `Parameters: [${name}] must have values`,
    explanation: `Parameter '${name}' has no value and no default.${description ? ` It says: ${description}` : ''}`,
  }
}

function problemsOf(name: string, parameter: TemplateParameter, value: string): readonly ParameterProblem[] {
  const shown = parameter.noEcho ? `The value of '${name}'` : `${name}: '${value}'`
  const broken = (kind: ParameterProblem['kind'], theirs: string, ours: string): ParameterProblem => {
    const said = parameter.constraintDescription
    return {
      parameter: name,
      kind,
      message: said ? `Parameter '${name}' failed to satisfy constraint: ${said}` : `Parameter '${name}' ${theirs}`,
      explanation: `${shown} ${ours}.${said ? ` ${said}` : ''}`,
    }
  }
  const problems: ParameterProblem[] = []
  const items = isList(parameter) ? listOf(parameter, value) : [value]
  const { type, minLength, maxLength, minValue, maxValue, allowedValues, allowedPattern } = parameter
  if (/^(List<)?Number>?$/.test(type) && !items.every(isNumber))
    problems.push({
      ...broken('type', '', 'is not a number'),
      message: `Parameter '${name}' must be ${type === 'Number' ? 'a number' : 'a list of numbers'}`,
    })
  const shape = shapeOf(type)
  if (shape && !items.every(item => shape.test(item)))
    problems.push({
      ...broken('type', '', `is not what type ${type} asks for`),
      message: `Parameter validation failed: parameter value ${parameter.noEcho ? '****' : value} for parameter name ${name} does not exist`,
    })
  if (allowedValues && !items.every(item => allowedValues.includes(item)))
    problems.push(broken('allowedValues', 'must be one of AllowedValues', `must be one of ${allowedValues.join(', ')}`))
  if (allowedPattern !== undefined && !items.every(item => new RegExp(`^(?:${allowedPattern})$`).test(item)))
    problems.push(broken('pattern', `must match pattern ${allowedPattern}`, `does not match ${allowedPattern}`))
  if (minLength !== undefined && items.some(item => item.length < minLength))
    problems.push(
      broken('length', `must contain at least ${minLength} characters`, `has fewer than ${minLength} characters`),
    )
  if (maxLength !== undefined && items.some(item => item.length > maxLength))
    problems.push(
      broken('length', `must contain at most ${maxLength} characters`, `has more than ${maxLength} characters`),
    )
  if (minValue !== undefined && items.some(item => Number(item) < minValue))
    problems.push(broken('range', `must be a number not less than ${minValue}`, `is less than ${minValue}`))
  if (maxValue !== undefined && items.some(item => Number(item) > maxValue))
    problems.push(broken('range', `must be a number not greater than ${maxValue}`, `is greater than ${maxValue}`))
  // CloudFormation's quota for one value (CloudFormation User Guide, "Understand CloudFormation quotas").
  if (new TextEncoder().encode(value).length > 4096)
    problems.push(broken('length', 'must have at most 4096 bytes', 'has more than 4096 bytes'))
  return problems
}

function listOf(parameter: TemplateParameter, value: string): readonly string[] {
  const items = parameterValue(parameter, value)
  return Array.isArray(items) ? items.map(String) : [value]
}

function isNumber(text: string): boolean {
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)
}

/** What the values of an AWS-specific type look like; the real service asks the account whether they exist. */
function shapeOf(type: string): RegExp | undefined {
  const inner = /^List<(.+)>$/.exec(type)?.[1] ?? type
  const prefix = lookup(AWS_TYPES, inner)
  return prefix ? new RegExp(`^${prefix}-[0-9a-z]+$`) : undefined
}

const AWS_TYPES: Readonly<Record<string, string>> = {
  'AWS::EC2::Image::Id': 'ami',
  'AWS::EC2::Instance::Id': 'i',
  'AWS::EC2::SecurityGroup::Id': 'sg',
  'AWS::EC2::Subnet::Id': 'subnet',
  'AWS::EC2::VPC::Id': 'vpc',
  'AWS::EC2::Volume::Id': 'vol',
}

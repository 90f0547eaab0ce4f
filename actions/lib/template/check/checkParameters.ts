import { javaScriptPatternOf } from '../../model/javaPattern.ts'
import { lookup } from '../../model/lookup.ts'
import { matchEach } from '../../model/matchPattern.ts'
import { nearest } from '../../model/nearest.ts'
import type { Template, TemplateParameter } from '../parse/template.ts'
import { isList, parameterValue } from '../resolve/parameterValue.ts'
import { Unknown } from '../resolve/resolvedStack.ts'

export type ParameterProblem = {
  readonly parameter: string
  readonly kind: 'unknown' | 'missing' | 'allowedValues' | 'pattern' | 'length' | 'range' | 'type'
  /** CloudFormation's message. */
  readonly message: string
  /** The message for a finding, without the value of a secret parameter. */
  readonly explanation: string
  /** The known parameter with the most similar name. */
  readonly nearest?: string
}

/** NoEcho parameters are secret without it. */
export type IsSecretParameter = (name: string, template: Template) => boolean

/** Every problem of the values, and of the defaults where there is no value. An unknown value counts as a value. */
export function checkParameters(
  template: Template,
  values: Readonly<Record<string, string | Unknown>>,
  isSecretParameter: IsSecretParameter = () => false,
): readonly ParameterProblem[] {
  const parameters = Object.entries(template.parameters)
  const unknownNames = Object.keys(values).filter(name => !Object.hasOwn(template.parameters, name))
  return [
    ...unknownNames.map(name => unknownParameter(name, Object.keys(template.parameters))),
    ...parameters.flatMap(([name, parameter]) => {
      const value = values[name] ?? parameter.default
      if (value === undefined) return [missingParameter(name, parameter)]
      return value instanceof Unknown
        ? []
        : problemsOf(name, parameter, value, isSecretParameter(name, template)).slice(0, 1)
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
    explanation: `Parameter '${name}' has no value and no default.${description ? ` ${description}` : ''}`,
  }
}

function problemsOf(
  name: string,
  parameter: TemplateParameter,
  value: string,
  isSecret: boolean,
): readonly ParameterProblem[] {
  const subject = parameter.noEcho || isSecret ? `The value of '${name}'` : `${name}: '${value}'`
  const problemOf = (kind: ParameterProblem['kind'], message: string, explanation: string): ParameterProblem => {
    const constraint = parameter.constraintDescription
    return {
      parameter: name,
      kind,
      message: constraint
        ? `Parameter '${name}' failed to satisfy constraint: ${constraint}`
        : `Parameter '${name}' ${message}`,
      explanation: `${subject} ${explanation}.${constraint ? ` ${constraint}` : ''}`,
    }
  }
  const problems: ParameterProblem[] = []
  const items = isList(parameter) ? listOf(parameter, value) : [value]
  const { type, minLength, maxLength, minValue, maxValue, allowedValues, allowedPattern } = parameter
  if (/^(List<)?Number>?$/.test(type) && !items.every(isNumber))
    problems.push({
      ...problemOf('type', '', 'is not a number'),
      message: `Parameter '${name}' must be ${type === 'Number' ? 'a number' : 'a list of numbers'}`,
    })
  const pattern = identifierPatternOf(type)
  if (pattern && !items.every(item => pattern.test(item)))
    problems.push({
      ...problemOf('type', '', `is no value of type ${type}`),
      message: `Parameter validation failed: parameter value ${parameter.noEcho ? '****' : value} for parameter name ${name} does not exist`,
    })
  if (allowedValues && !items.every(item => allowedValues.includes(item)))
    problems.push(
      problemOf('allowedValues', 'must be one of AllowedValues', `must be one of ${allowedValues.join(', ')}`),
    )
  const expression = allowedPattern === undefined ? undefined : javaScriptPatternOf(allowedPattern)
  const match = expression === undefined ? 'match' : matchEach(`^(?:${expression})$`, items)
  if (match === 'no-match')
    problems.push(problemOf('pattern', `must match pattern ${allowedPattern}`, `does not match ${allowedPattern}`))
  if (match === 'timeout')
    problems.push(
      problemOf(
        'pattern',
        `must match pattern ${allowedPattern}`,
        `cannot be compared with ${allowedPattern} in useful time, because a repetition inside a repetition backtracks`,
      ),
    )
  if (minLength !== undefined && items.some(item => item.length < minLength))
    problems.push(
      problemOf('length', `must contain at least ${minLength} characters`, `has fewer than ${minLength} characters`),
    )
  if (maxLength !== undefined && items.some(item => item.length > maxLength))
    problems.push(
      problemOf('length', `must contain at most ${maxLength} characters`, `has more than ${maxLength} characters`),
    )
  if (minValue !== undefined && items.some(item => Number(item) < minValue))
    problems.push(problemOf('range', `must be a number not less than ${minValue}`, `is less than ${minValue}`))
  if (maxValue !== undefined && items.some(item => Number(item) > maxValue))
    problems.push(problemOf('range', `must be a number not greater than ${maxValue}`, `is greater than ${maxValue}`))
  // CloudFormation's quota for one value (CloudFormation User Guide, "Understand CloudFormation quotas").
  if (new TextEncoder().encode(value).length > 4096)
    problems.push(problemOf('length', 'must have at most 4096 bytes', 'has more than 4096 bytes'))
  return problems
}

function listOf(parameter: TemplateParameter, value: string): readonly string[] {
  const items = parameterValue(parameter, value)
  return Array.isArray(items) ? items.map(String) : [value]
}

function isNumber(text: string): boolean {
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)
}

/** The pattern of an AWS-specific type; CloudFormation also checks that the resource exists in the account. */
function identifierPatternOf(type: string): RegExp | undefined {
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

import type { Json, JsonMap } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { TemplateParameter } from '../parse/template.ts'

/** CloudFormation's limit for the value of a parameter. */
const LONGEST_VALUE = 4096
const NUMBER = '^[-+]?(?:\\d+|\\d*\\.\\d+)$'

/** What the form of an identifier is; CloudFormation itself also looks whether it exists. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC::Id': '^vpc-[0-9a-f]{8,17}$',
  'AWS::EC2::Subnet::Id': '^subnet-[0-9a-f]{8,17}$',
  'AWS::EC2::SecurityGroup::Id': '^sg-[0-9a-f]{8,17}$',
  'AWS::Route53::HostedZone::Id': '^Z[0-9A-Z]+$',
}

/** The type inside `List<…>`; a comma-delimited list holds text. Undefined when the type is no list. */
export function itemTypeOf(type: string): string | undefined {
  if (type === 'CommaDelimitedList') return 'String'
  return /^List<(.+)>$/.exec(type)?.[1]
}

/** The schema of one parameter's value, for our own reader (which gives numbers only for numeric types) and for editors. */
export function parameterSchemaOf(parameter: TemplateParameter): Json {
  const { description, default: standard, noEcho } = parameter
  return {
    ...(description === undefined ? {} : { description }),
    ...(standard === undefined || noEcho ? {} : { default: standard }),
    ...constraintsOf(parameter),
  }
}

function constraintsOf(parameter: TemplateParameter): JsonMap {
  const item = itemTypeOf(parameter.type)
  if (item === undefined) return scalarOf(parameter, parameter.type)
  return { type: ['array', 'string'], items: scalarOf(parameter, item) }
}

function scalarOf(parameter: TemplateParameter, type: string): JsonMap {
  if (parameter.allowedValues) return { enum: parameter.allowedValues.flatMap(formsOf) }
  if (type === 'Number')
    return {
      type: ['number', 'string'],
      pattern: NUMBER,
      ...given('minimum', parameter.minValue),
      ...given('maximum', parameter.maxValue),
    }
  return {
    // An editor reads an unquoted 14 as a number; our own reader gives the text that was written.
    type: ['string', 'number', 'boolean'],
    ...given('minLength', parameter.minLength),
    maxLength: parameter.maxLength ?? LONGEST_VALUE,
    ...given('pattern', anchored(parameter.allowedPattern) ?? lookup(IDENTIFIERS, type)),
  }
}

/** The value as our own reader gives it and as an editor reads it when it is not quoted. */
function formsOf(text: string): readonly Json[] {
  if (text === 'true' || text === 'false') return [text, text === 'true']
  const number = Number(text)
  return text !== '' && String(number) === text ? [text, number] : [text]
}

/**
 * CloudFormation matches the whole value. JSON Schema has the stricter form of patterns (no needless `\@`): what it
 * cannot say is left out here and checked when the stack is resolved.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
function anchored(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined
  // Without an alternative its own anchors hold for the whole of it.
  const whole = /^\^[^|]*\$$/.test(pattern) ? pattern : `^(?:${pattern})$`
  try {
    new RegExp(whole, 'u')
    return whole
  } catch {
    return undefined
  }
}

function given(keyword: string, value: Json | undefined): JsonMap {
  return value === undefined ? {} : { [keyword]: value }
}

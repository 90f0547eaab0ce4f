import type { Json, JsonMap } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { TemplateParameter } from '../parse/template.ts'

/** CloudFormation's limit for the value of a parameter. */
const MAXIMUM_LENGTH = 4096
const NUMBER = '^[-+]?(?:\\d+|\\d*\\.\\d+)$'

/** The patterns of identifiers; CloudFormation also checks that the resource exists. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC::Id': '^vpc-[0-9a-f]{8,17}$',
  'AWS::EC2::Subnet::Id': '^subnet-[0-9a-f]{8,17}$',
  'AWS::EC2::SecurityGroup::Id': '^sg-[0-9a-f]{8,17}$',
  'AWS::Route53::HostedZone::Id': '^Z[0-9A-Z]+$',
}

/** The type inside `List<…>`; a comma-delimited list holds text. Undefined for a type that is no list. */
export function itemTypeOf(type: string): string | undefined {
  if (type === 'CommaDelimitedList') return 'String'
  return /^List<(.+)>$/.exec(type)?.[1]
}

/** The schema of one parameter's value, for environment files (numbers only for numeric types) and for editors. */
export function parameterSchemaOf(parameter: TemplateParameter): Json {
  const { description, default: defaultValue, noEcho } = parameter
  return {
    ...(description === undefined ? {} : { description }),
    ...(defaultValue === undefined || noEcho ? {} : { default: defaultValue }),
    ...constraintsOf(parameter),
  }
}

function constraintsOf(parameter: TemplateParameter): JsonMap {
  const item = itemTypeOf(parameter.type)
  if (item === undefined) return scalarSchemaOf(parameter, parameter.type)
  return { type: ['array', 'string'], items: scalarSchemaOf(parameter, item) }
}

function scalarSchemaOf(parameter: TemplateParameter, type: string): JsonMap {
  if (parameter.allowedValues) return { enum: parameter.allowedValues.flatMap(spellingsOf) }
  if (type === 'Number')
    return {
      type: ['number', 'string'],
      pattern: NUMBER,
      ...keywordOf('minimum', parameter.minValue),
      ...keywordOf('maximum', parameter.maxValue),
    }
  return {
    // An editor reads an unquoted 14 as a number; the reader of environment files gives the text that was written.
    type: ['string', 'number', 'boolean'],
    ...keywordOf('minLength', parameter.minLength),
    maxLength: parameter.maxLength ?? MAXIMUM_LENGTH,
    ...keywordOf('pattern', anchored(parameter.allowedPattern) ?? lookup(IDENTIFIERS, type)),
  }
}

/** The value as the reader of environment files gives it, and as an editor reads it without quotes. */
function spellingsOf(text: string): readonly Json[] {
  if (text === 'true' || text === 'false') return [text, text === 'true']
  const number = Number(text)
  return text !== '' && String(number) === text ? [text, number] : [text]
}

/**
 * The pattern with anchors, because CloudFormation matches the whole value. JSON Schema has stricter patterns (no needless
 * `\@`): a pattern that it refuses is left out here and checked when the stack is resolved.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
function anchored(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined
  // In a pattern without alternatives, anchors at both ends apply to all of it.
  const whole = /^\^[^|]*\$$/.test(pattern) ? pattern : `^(?:${pattern})$`
  try {
    new RegExp(whole, 'u')
    return whole
  } catch {
    return undefined
  }
}

function keywordOf(keyword: string, value: Json | undefined): JsonMap {
  return value === undefined ? {} : { [keyword]: value }
}

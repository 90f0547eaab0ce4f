import { createHash } from 'node:crypto'
import { sample, stringMatching } from 'fast-check'
import { itemTypeOf } from '#lib/template/environment/parameterSchema.ts'
import type { TemplateParameter } from '#lib/template/parse/template.ts'

/** Up to two values that the constraints of a parameter allow, always the same for the same name; the default is the first. */
export function valuesOf(name: string, parameter: TemplateParameter): readonly string[] {
  const candidates = [
    ...(parameter.default === undefined ? [] : [parameter.default]),
    ...(parameter.allowedValues ?? candidatesOf(name, parameter)),
  ]
  return [...new Set(candidates)].slice(0, 2)
}

/** The type of the value behind the name of a Systems Manager parameter; undefined for any other parameter. */
export function storedTypeOf({ type }: TemplateParameter): string | undefined {
  return /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type)?.[1]
}

function candidatesOf(name: string, parameter: TemplateParameter): readonly string[] {
  const { type } = parameter
  if (type.startsWith('AWS::SSM::Parameter')) return [`/example/${name}`]
  const item = itemTypeOf(type)
  if (item !== undefined) {
    const [one, other] = itemsOf(name, item, parameter)
    return one === undefined || other === undefined ? [] : [`${one},${other}`, other]
  }
  return itemsOf(name, type, parameter)
}

function itemsOf(name: string, type: string, parameter: TemplateParameter): readonly string[] {
  if (type === 'Number') return numbersFrom(parameter)
  const shaped = SHAPES[type]
  if (shaped) return shaped
  if (parameter.allowedPattern !== undefined) return matching(name, parameter.allowedPattern, parameter)
  return textsFor(name).map(text => fitted(text, parameter))
}

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::AvailabilityZone::Name': ['eu-central-1a', 'eu-central-1b'],
  'AWS::EC2::Image::Id': ['ami-0a000000000000001', 'ami-0a000000000000002'],
  'AWS::EC2::Instance::Id': ['i-0a000000000000001', 'i-0a000000000000002'],
  'AWS::EC2::SecurityGroup::Id': ['sg-0a000000000000001', 'sg-0a000000000000002'],
  'AWS::EC2::Subnet::Id': ['subnet-0a000000000000001', 'subnet-0a000000000000002'],
  'AWS::EC2::Volume::Id': ['vol-0a000000000000001', 'vol-0a000000000000002'],
  'AWS::EC2::VPC::Id': ['vpc-0a000000000000001', 'vpc-0a000000000000002'],
  'AWS::Route53::HostedZone::Id': ['Z0123456789EXAMPLE', 'Z9876543210EXAMPLE'],
}

/** Names that say what a free text is for. */
const MEANINGS: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [/cidr/i, ['10.20.0.0/16', '10.21.0.0/16']],
  [/mail/i, ['one@example.com', 'two@example.com']],
  [
    /kms.*arn|key.*arn/i,
    [1, 2].map(n => `arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-00000000000${n}`),
  ],
  [/role.*arn/i, ['arn:aws:iam::123456789012:role/one', 'arn:aws:iam::123456789012:role/two']],
  [
    /certificate/i,
    [1, 2].map(n => `arn:aws:acm:eu-central-1:123456789012:certificate/00000000-0000-0000-0000-00000000000${n}`),
  ],
  [/arn/i, ['arn:aws:sns:eu-central-1:123456789012:one', 'arn:aws:sns:eu-central-1:123456789012:two']],
  [/instance(class|type)/i, ['t3.micro', 't3.small']],
  [/ur[li]$/i, ['https://one.example.com', 'https://two.example.com']],
  [/domain|host/i, ['one.example.com', 'two.example.com']],
]

function textsFor(name: string): readonly string[] {
  return MEANINGS.find(([meaning]) => meaning.test(name))?.[1] ?? ['value-one', 'value-two']
}

function fitted(text: string, { minLength = 0, maxLength = 4096 }: TemplateParameter): string {
  return text.padEnd(minLength, 'x').slice(0, maxLength)
}

function numbersFrom({ minValue, maxValue }: TemplateParameter): readonly string[] {
  const first = minValue ?? Math.min(1, maxValue ?? 1)
  const second = Math.min(first + 1, maxValue ?? Number.POSITIVE_INFINITY)
  return [...new Set([first, second])].map(String)
}

/** Texts that the whole pattern matches; none for a pattern that JavaScript does not have. */
function matching(
  name: string,
  pattern: string,
  { minLength = 0, maxLength = 64 }: TemplateParameter,
): readonly string[] {
  const ofName = textsFor(name).filter(text => new RegExp(`^(?:${pattern})$`).test(text))
  if (ofName.length > 1) return ofName
  try {
    const texts = stringMatching(new RegExp(`^(?:${pattern})$`)).filter(
      text => text.length >= minLength && text.length <= maxLength && /^[\x20-\x7e]*$/.test(text),
    )
    return [...new Set([...ofName, ...sample(texts, { seed: seedOf(name), numRuns: 5 })])]
  } catch {
    return ofName
  }
}

function seedOf(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE()
}

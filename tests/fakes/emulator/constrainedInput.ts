import type { NormalizedSchema } from '@smithy/core/schema'
import type { ServiceConstraints, ShapeConstraints } from '../../../scripts/emulator/aws/wire/memberConstraints.ts'
import { expressionOf, unmetDemands } from '../../../scripts/emulator/aws/wire/valueConstraints.ts'

/** An input of which one value breaks one constraint, and the words of AWS's message about it. */
export type BrokenInput = { readonly input: unknown; readonly words: string }

const WORDS = [
  'Name',
  ...[
    'aa',
    '*',
    '/aa',
    'aa.aa',
    '123456789012',
    'fs-0123abcd',
    'eu-central-1_Abc123',
    'f9dd3a48-7e4f-4d6b-9c3e-1b2c3d4e5f60',
  ],
  ...[
    'arn:aws:iam::123456789012:role/role',
    'arn:aws:iam::123456789012:mfa/a',
    'a'.repeat(36),
    '123456',
    'fsmt-0123abcd',
    'fsap-0123abcd',
    'Level1',
    'Name',
    'a@a.aa',
    'code {####}',
  ],
]

/** An input that meets every constraint, with every member or with the required ones alone. */
export function validInput(
  constraints: ServiceConstraints,
  schema: NormalizedSchema,
  name: string | undefined,
  depth = 0,
): unknown {
  const shape = shapeOf(constraints, name)
  const inner = (one: NormalizedSchema, of: string | undefined) => validInput(constraints, one, of, depth + 1)
  if (schema.isStructSchema())
    return Object.fromEntries(
      [...schema.structIterator()].flatMap(([member, one]) =>
        depth > 9 ? [] : [[member, inner(one, shape.members?.[member])]],
      ),
    )
  if (schema.isListSchema())
    return Array.from({ length: Math.max(1, shape.min ?? 0) }, () => inner(schema.getValueSchema(), shape.item))
  if (schema.isMapSchema())
    return { [textFor(shapeOf(constraints, shape.key))]: inner(schema.getValueSchema(), shape.value) }
  if (schema.isBooleanSchema()) return true
  if (schema.isNumericSchema()) return shape.min ?? Math.min(1, shape.max ?? 1)
  if (schema.isTimestampSchema()) return new Date(0)
  if (schema.isBlobSchema()) return new Uint8Array(shape.min ?? 1)
  return textFor(shape)
}

/** One input for each constraint of an operation, which breaks it. */
export function brokenInputs(
  constraints: ServiceConstraints,
  schema: NormalizedSchema,
  name: string | undefined,
  depth = 0,
): readonly BrokenInput[] {
  const shape = shapeOf(constraints, name)
  const own = brokenValues(constraints, schema, shape)
  if (schema.isStructSchema()) {
    const whole = validInput(constraints, schema, name, depth)
    const base = typeof whole === 'object' && whole !== null ? whole : {}
    return [...schema.structIterator()].flatMap(([member, one]) => {
      const isRequired = shape.required?.includes(member) ?? false
      const missing = isRequired ? [{ input: { ...base, [member]: undefined }, words: 'Member must not be null' }] : []
      if (depth > 9) return missing
      const inner = brokenInputs(constraints, one, shape.members?.[member], depth + 1)
      return [...missing, ...inner.map(({ input, words }) => ({ input: { ...base, [member]: input }, words }))]
    })
  }
  if (schema.isListSchema())
    return [
      ...own,
      ...brokenInputs(constraints, schema.getValueSchema(), shape.item, depth + 1).map(({ input, words }) => ({
        input: [input],
        words,
      })),
    ]
  return own
}

function brokenValues(
  constraints: ServiceConstraints,
  schema: NormalizedSchema,
  shape: ShapeConstraints,
): readonly BrokenInput[] {
  const { min, max, pattern, enum: names } = shape
  const isNumber = schema.isNumericSchema()
  const size = isNumber ? 'value' : 'length'
  const item = (length: number): unknown => {
    if (isNumber) return length
    if (schema.isListSchema())
      return Array.from({ length }, () => validInput(constraints, schema.getValueSchema(), shape.item, 3))
    return schema.isMapSchema() || schema.isBlobSchema() ? undefined : 'a'.repeat(length)
  }
  const sized = [
    ...(max === undefined || max > 20_000
      ? []
      : [{ input: item(max + 1), words: `Member must have ${size} less than or equal to ${max}` }]),
    ...(min === undefined || (min < 1 && !isNumber)
      ? []
      : [{ input: item(min - 1), words: `Member must have ${size} greater than or equal to ${min}` }]),
  ].filter(({ input }) => input !== undefined)
  const unmatched = pattern === undefined ? undefined : [...'! é\n'].find(text => !expressionOf(pattern).test(text))
  return [
    ...sized,
    ...(unmatched === undefined ? [] : [{ input: unmatched, words: `regular expression pattern: ${pattern}` }]),
    ...(names === undefined
      ? []
      : [{ input: 'NONE_OF_THEM', words: `Member must satisfy enum value set: [${names.join(', ')}]` }]),
  ]
}

function textFor(shape: ShapeConstraints): string {
  const word = [...(shape.enum ?? []), ...WORDS].find(candidate => unmetDemands(shape, candidate).length === 0)
  if (word === undefined) throw new Error(`No example meets ${JSON.stringify(shape)}.`)
  return word
}

function shapeOf({ shapes }: ServiceConstraints, name: string | undefined): ShapeConstraints {
  return (name === undefined ? undefined : shapes[name]) ?? {}
}

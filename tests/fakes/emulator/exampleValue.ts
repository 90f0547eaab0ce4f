import type { NormalizedSchema } from '@smithy/core/schema'

const BYTES = [0, 1, 250, 251]

/** A value with every member of a schema; a recursive structure is at most three levels deep. */
export function exampleValueOf(
  schema: NormalizedSchema,
  path: readonly string[] = [],
  text = 'Größe <&> "a" \'b\' 漢',
): unknown {
  const traits = schema.getMergedTraits()
  const isBound = traits.httpLabel || traits.httpHeader || traits.httpPrefixHeaders !== undefined
  const word = isBound ? 'some-text' : text
  if (schema.isUnitSchema()) return {}
  if (schema.isStructSchema()) return exampleStructureOf(schema, path)
  if (schema.isListSchema()) return [1, 2].map(() => exampleValueOf(schema.getValueSchema(), path, word))
  if (schema.isMapSchema()) return { key: exampleValueOf(schema.getValueSchema(), path, word) }
  if (schema.isTimestampSchema()) return new Date(1_700_000_000_000)
  if (schema.isBlobSchema()) return new Uint8Array(BYTES)
  if (schema.isBooleanSchema()) return true
  if (schema.isNumericSchema()) return traits.httpHeader === 'Content-Length' ? BYTES.length : 7
  if (schema.isBigIntegerSchema()) return 7n
  if (schema.isDocumentSchema()) return { key: 'text' }
  if (schema.getMemberName() === 'Bucket') return 'some-bucket'
  // The only enumeration that a client checks itself.
  return traits.httpHeader === 'x-amz-sdk-checksum-algorithm' ? 'CRC32' : word
}

function exampleStructureOf(schema: NormalizedSchema, path: readonly string[]): Record<string, unknown> {
  const name = schema.getName() ?? ''
  const isDeep = path.filter(item => item === name).length >= 2
  const all = [...schema.structIterator()].filter(([, member]) => !isDeep || !containsStructures(member))
  const members = schema.isUnionSchema() ? all.slice(0, 1) : all
  return Object.fromEntries(members.map(([key, member]) => [key, exampleValueOf(member, [...path, name])]))
}

function containsStructures(schema: NormalizedSchema): boolean {
  if (schema.isListSchema() || schema.isMapSchema()) return containsStructures(schema.getValueSchema())
  return schema.isStructSchema()
}

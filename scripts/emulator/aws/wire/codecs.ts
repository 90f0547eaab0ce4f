import { XmlCodec } from '@aws-sdk/core/protocols'
import { CborCodec } from '@smithy/core/cbor'
import { JsonCodec2 } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'

/** Bytes to an object and back, by schema. */
export type Codec = {
  readonly contentType: string
  readonly read: (schema: NormalizedSchema, bytes: Buffer) => unknown
  readonly write: (schema: NormalizedSchema, value: unknown) => string | Uint8Array
}

// 5 is an ISO date, 7 seconds since 1970; without httpBindings, headers have their own writer.
const isoDates = { timestampFormat: { useTrait: true, default: 5 as const }, httpBindings: false }
const epochDates = { timestampFormat: { useTrait: true, default: 7 as const }, httpBindings: false }

export const jsonCodec = (names: 'member names' | 'JSON names', contentType: string): Codec => {
  const codec = new JsonCodec2({ ...epochDates, jsonName: names === 'JSON names' })
  return {
    contentType,
    read: (schema, bytes) => (bytes.length === 0 ? {} : codec.createDeserializer().read(schema, bytes.toString())),
    write: (schema, value) => {
      if (schema.isUnitSchema()) return '{}'
      const writer = codec.createSerializer()
      writer.write(schema, value)
      return writer.flush()
    },
  }
}

export const xmlCodec = (xmlNamespace: string): Codec => {
  const codec = new XmlCodec({ ...isoDates, xmlNamespace, serviceNamespace: '' })
  return {
    contentType: 'text/xml',
    read: (schema, bytes) => codec.createDeserializer().read(schema, bytes.toString()),
    write: (schema, value) => {
      const writer = codec.createSerializer()
      writer.write(schema, value)
      return writer.flush()
    },
  }
}

export const cborCodec: Codec = {
  contentType: 'application/cbor',
  read: (schema, bytes) => (bytes.length === 0 ? {} : new CborCodec().createDeserializer().read(schema, bytes)),
  write: (schema, value) => {
    if (schema.isUnitSchema()) return ''
    const writer = new CborCodec().createSerializer()
    writer.write(schema, value)
    return writer.flush()
  },
}

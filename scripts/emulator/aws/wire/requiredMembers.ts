import type { NormalizedSchema } from '@smithy/core/schema'
import type { Service, ServiceOperation } from './awsService.ts'
import { isRecord } from './isRecord.ts'
import { WireError } from './wireError.ts'

/** Refuses an input without a required member, at any depth, with the message that AWS's services share. */
export function checkRequiredMembers(service: Service, operation: ServiceOperation, input: unknown): void {
  const missing = missingMembersIn(operation.input, input, '')
  if (missing.length === 0) return
  const problems = missing.map(path => `Value null at '${path}' failed to satisfy constraint: Member must not be null`)
  const many = missing.length === 1 ? '1 validation error' : `${missing.length} validation errors`
  throw new WireError(validationErrorCodeOf(service), `${many} detected: ${problems.join('; ')}`, 400)
}

function missingMembersIn(schema: NormalizedSchema, value: unknown, path: string): readonly string[] {
  if (schema.isListSchema() && Array.isArray(value)) {
    return value.flatMap((item, index) =>
      missingMembersIn(schema.getValueSchema(), item, `${path}.${index + 1}.member`),
    )
  }
  if (schema.isMapSchema() && isRecord(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      missingMembersIn(schema.getValueSchema(), item, `${path}.${key}.member`),
    )
  }
  if (!schema.isStructSchema() || !isRecord(value)) return []
  const count = requiredCountOf(schema)
  return [...schema.structIterator()].flatMap(([name, member], index) => {
    const inner = `${path ? `${path}.` : ''}${name.charAt(0).toLowerCase()}${name.slice(1)}`
    const isPresent = value[name] !== undefined && value[name] !== null
    if (!isPresent) return index < count ? [inner] : []
    return missingMembersIn(member, value[name], inner)
  })
}

/** Required members come first in a structure; the schema has their number. */
export function requiredCountOf(schema: NormalizedSchema): number {
  const raw: unknown = schema.getSchema()
  const count: unknown = Array.isArray(raw) ? raw[6] : undefined
  return typeof count === 'number' ? count : 0
}

const VALIDATION_ERRORS = ['ValidationException', 'InvalidParameterException', 'BadRequest'] as const

function validationErrorCodeOf(service: Service): string {
  const modelled = VALIDATION_ERRORS.find(name => service.errors.some(error => error.name === name))
  return modelled ?? (service.dialect === 'rpc' ? 'ValidationError' : 'InvalidRequest')
}

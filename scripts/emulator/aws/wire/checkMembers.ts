import type { NormalizedSchema } from '@smithy/core/schema'
import type { Service, ServiceOperation } from './awsService.ts'
import { isRecord } from './isRecord.ts'
import type { ServiceConstraints, ShapeConstraints } from './memberConstraints.ts'
import { requiredCountOf } from './requiredMembers.ts'
import { demandMessagesOf, shownText, unmetDemands } from './valueConstraints.ts'
import { WireError } from './wireError.ts'

/**
 * Refuses an input without a required member, at any depth, or with a value that breaks a constraint of the service's
 * model, with the message that AWS's services share: all problems at once.
 */
export function checkMembers(service: Service, operation: ServiceOperation, input: unknown): void {
  const { constraints } = service
  const shape = constraints?.operations[operation.name]
  const problems = problemsIn({ schema: operation.input, shape, value: input, path: '' }, constraints)
  if (problems.length === 0) return
  const many = problems.length === 1 ? '1 validation error' : `${problems.length} validation errors`
  throw new WireError(validationErrorCodeOf(service), `${many} detected: ${problems.join('; ')}`, 400)
}

type Member = {
  readonly schema: NormalizedSchema
  /** The name of its shape in the model. */
  readonly shape: string | undefined
  readonly value: unknown
  /** `tags.1.member.key` */
  readonly path: string
}

function problemsIn(member: Member, constraints: ServiceConstraints | undefined): readonly string[] {
  const { schema, value, path } = member
  const shape = shapeOf(constraints, member.shape)
  const own = unmetDemands(shape, value).map(words => problem(value, path, words))
  const inner = (one: Member) => problemsIn(one, constraints)
  if (schema.isListSchema() && Array.isArray(value)) {
    const item = { schema: schema.getValueSchema(), shape: shape.item }
    if (isScalar(item.schema)) return [...own, ...scalarProblems(value, path, item.shape, constraints, 'Member')]
    return [
      ...own,
      ...value.flatMap((one, index) => inner({ ...item, value: one, path: `${path}.${index + 1}.member` })),
    ]
  }
  if (schema.isMapSchema() && isRecord(value)) {
    const item = { schema: schema.getValueSchema(), shape: shape.value }
    const keys = scalarProblems(Object.keys(value), path, shape.key, constraints, 'Map keys', value)
    if (isScalar(item.schema))
      return [
        ...own,
        ...keys,
        ...scalarProblems(Object.values(value), path, item.shape, constraints, 'Map value', value),
      ]
    const entries = Object.entries(value)
    return [
      ...own,
      ...keys,
      ...entries.flatMap(([key, one]) => inner({ ...item, value: one, path: `${path}.${key}.member` })),
    ]
  }
  return schema.isStructSchema() && isRecord(value) ? structureProblems(member, value, shape, inner) : own
}

function structureProblems(
  { schema, path }: Member,
  value: Record<string, unknown>,
  { required = [], members = {} }: ShapeConstraints,
  inner: (member: Member) => readonly string[],
): readonly string[] {
  const count = requiredCountOf(schema)
  return [...schema.structIterator()].flatMap(([name, member], index) => {
    const memberPath = `${path ? `${path}.` : ''}${name.charAt(0).toLowerCase()}${name.slice(1)}`
    const one = value[name]
    if (one === undefined || one === null)
      return index < count || required.includes(name) ? [problem(null, memberPath, 'Member must not be null')] : []
    return inner({ schema: member, shape: members[name], value: one, path: memberPath })
  })
}

/** AWS names the list, not the item, and everything that it demands of the items. */
function scalarProblems(
  values: readonly unknown[],
  path: string,
  name: string | undefined,
  constraints: ServiceConstraints | undefined,
  subject: 'Member' | 'Map keys' | 'Map value',
  shown: unknown = values,
): readonly string[] {
  const shape = shapeOf(constraints, name)
  const broken = values.find(value => unmetDemands(shape, value).length > 0)
  if (broken === undefined) return []
  return [problem(shown, path, `${subject} must satisfy constraint: [${demandMessagesOf(shape, broken).join(', ')}]`)]
}

const NO_CONSTRAINTS: ShapeConstraints = {}

function shapeOf(constraints: ServiceConstraints | undefined, name: string | undefined): ShapeConstraints {
  return (name === undefined ? undefined : constraints?.shapes[name]) ?? NO_CONSTRAINTS
}

function isScalar(schema: NormalizedSchema): boolean {
  return !schema.isListSchema() && !schema.isMapSchema() && !schema.isStructSchema()
}

function problem(value: unknown, path: string, words: string): string {
  const shown = value === null ? 'null' : `'${shownText(value)}'`
  return `Value ${shown} at '${path}' failed to satisfy constraint: ${words}`
}

const VALIDATION_ERRORS = ['ValidationException', 'InvalidParameterException', 'BadRequest'] as const

function validationErrorCodeOf(service: Service): string {
  const modelled = VALIDATION_ERRORS.find(name => service.errors.some(error => error.name === name))
  return modelled ?? (service.dialect === 'rpc' ? 'ValidationError' : 'InvalidRequest')
}

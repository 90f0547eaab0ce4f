import { type Change, isUncertain, type PropertyChange, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { DriftedProperty, DriftedResource } from '../../model/cloudFormation/driftedResource.ts'
import type { OutputChange, ParameterChange } from '../../model/preview/preview.ts'
import type { Redaction } from '../redaction.ts'
import { isSecretProperty } from './secretProperty.ts'

/**
 * A change whose secret properties are marked and have no values. CloudFormation lists a property once per cause: the
 * rows of one path are judged together, because one row may lack the value that makes another row secret.
 */
export function markSecretProperties<C extends Pick<Change, 'type' | (typeof ROWS)[number]>>(change: C): C {
  const { type } = change
  return withRows(change, properties => markedRows({ type, properties }))
}

/** The members of a change that are lists of properties. */
const ROWS = ['properties', 'addedProperties', 'namedProperties'] as const

function withRows<C extends Pick<Change, (typeof ROWS)[number]>>(
  change: C,
  mark: (rows: readonly PropertyChange[]) => readonly PropertyChange[],
): C {
  const marked = ROWS.flatMap(name => {
    const rows = change[name]
    return rows === undefined ? [] : [[name, mark(rows)] as const]
  })
  return { ...change, ...Object.fromEntries(marked) }
}

function markedRows(change: Pick<Change, 'type' | 'properties'>): readonly PropertyChange[] {
  const rows = Map.groupBy(change.properties, ({ path }) => path)
  const secretPaths = new Set([...rows].flatMap(([path, same]) => (isSecretRow(change, same) ? [path] : [])))
  return change.properties.map(property =>
    secretPaths.has(property.path) ? withoutValues(property, rows.get(property.path) ?? []) : property,
  )
}

/** The same change with the rows marked that hold, or are a part of, a property that the template makes of a secret. */
export function markDerivedProperties(change: Change, isMadeOfSecret: Redaction['isMadeOfSecret']): Change {
  const resourcePath = resourcePathOf(change)
  const mark = (rows: readonly PropertyChange[]): readonly PropertyChange[] =>
    rows.map(row => (isMadeOfSecret(`${resourcePath}${row.path}`) ? withoutValues(row, [row]) : row))
  return withRows(change, mark)
}

export function markSecretParameter(parameter: ParameterChange): ParameterChange {
  const { name, before, after, secret } = parameter
  const property = { path: `/Parameters/${name}`, before, after }
  return secret || isSecretProperty({ type: '' }, property) ? { name, secret: true } : parameter
}

/** An output that exposes a secret has no values. */
export function markSecretOutput(
  output: OutputChange,
  { isSecretOutput }: Pick<Redaction, 'isSecretOutput'>,
): OutputChange {
  const { nestedPath, name, part, kind, before, after, secret } = output
  if (part !== 'value') return output
  const property = { path: `/Outputs/${name}`, before, after }
  const isSecret = secret || isSecretOutput(name, nestedPath) || isSecretProperty({ type: '' }, property)
  return isSecret ? { nestedPath, name, part, kind, secret: true } : output
}

/** A drifted resource whose secret properties are marked and have no values. */
export function markSecretDrift(
  resource: DriftedResource,
  isMadeOfSecret: Redaction['isMadeOfSecret'],
): DriftedResource {
  const resourcePath = resourcePathOf(resource)
  const properties = resource.properties.map((property): DriftedProperty => {
    if (property.secret) return property
    const { path, kind, expected: before, actual: after } = property
    const isSecret =
      isSecretProperty(resource, { path, before, after }) || isMadeOfSecret(`${resourcePath}/Properties${path}`)
    return isSecret ? { path, kind, secret: true } : property
  })
  return { ...resource, properties }
}

function isSecretRow(change: Pick<Change, 'type'>, rows: readonly PropertyChange[]): boolean {
  if (rows.some(({ secret }) => secret)) return true
  const [first] = rows
  if (!first) return false
  const { path, label } = first
  const before = rows.find(row => row.before !== undefined)?.before
  const after = rows.find(row => row.after !== undefined)?.after
  return rows.some(({ cause }) =>
    isSecretProperty(change, { path, ...(label !== undefined && { label }), cause, before, after }),
  )
}

/** A value that is known only later is no secret to show: such a property only loses the value that it has now. */
function withoutValues(property: PropertyChange, rows: readonly PropertyChange[]): PropertyChange {
  const valueless = { ...property, before: undefined, after: undefined }
  return rows.every(isUncertain) ? valueless : { ...valueless, secret: true }
}

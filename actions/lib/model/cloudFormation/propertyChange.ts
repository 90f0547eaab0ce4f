import type { Change, PropertyChange, Replacement } from './change.ts'

const WEIGHT: Readonly<Record<Replacement, number>> = { never: 0, conditional: 1, always: 2 }

/**
 * Each property once, the ones that replace the resource first. CloudFormation lists a property once per cause; if one of
 * these rows is certain, the property changes for certain.
 */
export function propertiesOf({ properties }: Pick<Change, 'properties'>): readonly PropertyChange[] {
  const byPath = Map.groupBy(properties.filter(namesProperty), ({ path }) => path)
  return [...byPath.values()].map(merged).sort(byWeightThenPath)
}

/** The same as people read them: items of lists by their names, where they move in their list. */
export function namedPropertiesOf(change: Pick<Change, 'properties' | 'namedProperties'>): readonly PropertyChange[] {
  return propertiesOf({ properties: change.namedProperties ?? change.properties })
}

/** `DBName`; `ContainerDefinitions/open-webui/Image`; `DeletionPolicy`. */
export function propertyName({ path, label }: Pick<PropertyChange, 'path' | 'label'>): string {
  return label ?? path.replace(/^\/(?:Properties\/)?/, '')
}

// A row without a property only says that something inside may change.
function namesProperty({ path }: PropertyChange): boolean {
  return path !== '' && path !== '/Properties' && path !== '/Properties/TemplateURL'
}

function merged(rows: readonly PropertyChange[]): PropertyChange {
  const certain = rows.filter(({ evaluation }) => evaluation === 'static')
  const relevant = certain.length > 0 ? certain : rows
  const strongest = relevant.reduce((one, other) => (WEIGHT[other.replacement] > WEIGHT[one.replacement] ? other : one))
  const causes = [...new Set(relevant.flatMap(({ cause }) => cause ?? []))].sort()
  return {
    ...strongest,
    cause: causes.length > 0 ? causes.join(', ') : undefined,
    before: rows.find(({ before }) => before !== undefined)?.before,
    after: rows.find(({ after }) => after !== undefined)?.after,
  }
}

function byWeightThenPath(a: PropertyChange, b: PropertyChange): number {
  return WEIGHT[b.replacement] - WEIGHT[a.replacement] || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}

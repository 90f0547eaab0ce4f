import type { Change, PropertyChange, Replacement } from '../../model/cloudFormation/change.ts'

const WEIGHT: Readonly<Record<Replacement, number>> = { never: 0, conditional: 1, always: 2 }

/**
 * Each property once, what replaces the resource first. CloudFormation tells of one property several times, once per
 * cause; when one of them is certain, the property changes for certain.
 */
export function propertiesOf({ properties }: Pick<Change, 'properties'>): readonly PropertyChange[] {
  const byPath = Map.groupBy(properties.filter(isTelling), ({ path }) => path)
  return [...byPath.values()].map(merged).sort(byWeightThenPath)
}

/** `DBName`; `ContainerDefinitions/open-webui/Image`; `DeletionPolicy`. */
export function propertyName({ path, label }: Pick<PropertyChange, 'path' | 'label'>): string {
  return label ?? path.replace(/^\/(?:Properties\/)?/, '')
}

// A row about no property in particular only says that something inside may change.
function isTelling({ path }: PropertyChange): boolean {
  return path !== '' && path !== '/Properties' && path !== '/Properties/TemplateURL'
}

function merged(rows: readonly PropertyChange[]): PropertyChange {
  const sure = rows.filter(({ evaluation }) => evaluation === 'static')
  const counted = sure.length > 0 ? sure : rows
  const heaviest = counted.reduce((one, other) => (WEIGHT[other.replacement] > WEIGHT[one.replacement] ? other : one))
  const causes = [...new Set(counted.flatMap(({ cause }) => cause ?? []))].sort()
  return {
    ...heaviest,
    cause: causes.length > 0 ? causes.join(', ') : undefined,
    before: rows.find(({ before }) => before !== undefined)?.before,
    after: rows.find(({ after }) => after !== undefined)?.after,
  }
}

function byWeightThenPath(a: PropertyChange, b: PropertyChange): number {
  return WEIGHT[b.replacement] - WEIGHT[a.replacement] || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}

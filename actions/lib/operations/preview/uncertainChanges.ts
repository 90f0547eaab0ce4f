import type { ChangeAction, PropertyChange, Replacement } from '../../model/cloudFormation/change.ts'

/** One row of one change set. */
type Row = {
  readonly logicalId: string
  readonly action: ChangeAction
  readonly replacement: Replacement
  readonly properties: readonly PropertyChange[]
}

/**
 * The rows of one change set, with everything as uncertain that CloudFormation only counts as changed. It calls a property
 * static before it knows the value: a parameter of a nested stack that gets an output of another one as soon as anything
 * changes there, and every reference to a resource that such a property replaces. Then `Replacement` is `True`, although
 * the value often stays and nothing is replaced. Such a property is dynamic here, and a replacement by such properties alone
 * is conditional. A reference to a resource that is new or certainly replaced does change.
 */
export function withUncertainChanges<Item extends Row>(rows: readonly Item[]): readonly Item[] {
  const others = new Map(rows.map(row => [row.logicalId, row]))
  const next = rows.map(row => withUncertainProperties(row, others))
  // A resource that is no longer certainly replaced makes the references to it uncertain.
  return next.some((row, index) => row !== rows[index]) ? withUncertainChanges(next) : rows
}

function withUncertainProperties<Item extends Row>(row: Item, others: ReadonlyMap<string, Row>): Item {
  const isCounted = (property: PropertyChange): boolean =>
    property.evaluation === 'static' && property.unknown === true && !isCertainCause(property.cause, others)
  if (!row.properties.some(isCounted)) return row
  const isReplacing = ({ evaluation, replacement }: PropertyChange): boolean =>
    evaluation === 'static' && replacement === 'always'
  const properties = row.properties.map(property =>
    isCounted(property) ? { ...property, evaluation: 'dynamic' as const } : property,
  )
  // A certain replacement for a reason that CloudFormation does not list stays one.
  const isConditional =
    row.replacement === 'always' && row.properties.some(isReplacing) && !properties.some(isReplacing)
  return { ...row, properties, ...(isConditional && { replacement: 'conditional' }) }
}

/** True for the template itself, and for a resource that gets a new id or new attributes whatever happens. */
function isCertainCause(cause: string | undefined, rows: ReadonlyMap<string, Row>): boolean {
  if (cause === undefined) return true
  const [logicalId = ''] = cause.split('.')
  const row = rows.get(logicalId)
  return row !== undefined && (row.action === 'add' || (row.action === 'modify' && row.replacement === 'always'))
}

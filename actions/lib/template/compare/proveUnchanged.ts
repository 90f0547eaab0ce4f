import { type Change, type PropertyChange, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { isConsistent, isUnexplained } from './changeSetConsistency.ts'
import type { ExpressionSource } from './expressionSources.ts'
import { compareResources, overlap, type ResourceComparison } from './resourceComparison.ts'
import { type ResourceInStack, resourcesByPath } from './resourcesByPath.ts'
import { isStableAttribute, keepsPhysicalId } from './stableAttributes.ts'

export type ProofInput = {
  /** Every row of CloudFormation's change set and of those nested in it. */
  readonly changes: readonly Change[]
  /** The deployed templates with the deployed parameters. */
  readonly base: ResolvedStack
  readonly head: ResolvedStack
  /** Tags of the stack reach its resources past the templates. */
  readonly tagsDiffer: boolean
}

export type ProofResult = {
  readonly changes: readonly Change[]
  /** Why nothing was settled: CloudFormation and the templates tell different stories. */
  readonly doubt: string | undefined
}

/** What becomes of a resource, once everything before it is decided. */
type Fate =
  | { readonly kind: 'stays' }
  /** The same physical resource, with these top-level properties changed. */
  | { readonly kind: 'changes in place'; readonly properties: readonly string[] }
  /** New, gone, perhaps replaced, or not understood. */
  | { readonly kind: 'open' }

const STAYS: Fate = { kind: 'stays' }
const OPEN: Fate = { kind: 'open' }

/**
 * Proves, where CloudFormation cannot tell, what stays: a property whose value is the same expression in what is deployed
 * and in what is wanted, while nothing behind that expression changes. A value is only ever told to stay; whatever is not
 * understood, and whatever CloudFormation is sure of, stays as CloudFormation gave it.
 */
export function proveUnchanged({ changes, base, head, tagsDiffer }: ProofInput): ProofResult {
  const rows = new Map(changes.map(change => [resourcePathOf(change), change]))
  const before = resourcesByPath(base)
  const after = resourcesByPath(head)
  const fates = new Map<string, Fate>()
  const settled = new Map<string, Change>()
  const isSteady = (source: ExpressionSource): boolean =>
    source.kind === 'stack' ? isSteadyStack(source.nestedPath, rows) : lasts(source, after, fates)

  const stranger = changes.find(change => !isConsistent(change, before, after))
  if (stranger) return doubted(changes, stranger)
  // What a resource refers to comes before it, also through nested stacks.
  for (const [name, placed] of after) {
    const old = before.get(name)
    const row = rows.get(name)
    if (!old || !isSteadyStack(placed.stack.nestedPath, rows)) {
      fates.set(name, OPEN)
      continue
    }
    const compared = compareResources(old, placed, isSteady)
    if (!row) {
      // CloudFormation lists all that may change; where it is silent and the templates are not, nothing is certain.
      fates.set(name, compared.moving.length === 0 ? STAYS : OPEN)
      continue
    }
    if (row.properties.some(property => isUnexplained(property, compared, tagsDiffer))) return doubted(changes, row)
    const verdict = judged(row, compared)
    fates.set(name, verdict ? fateOf(verdict) : OPEN)
    if (verdict) settled.set(name, verdict)
  }
  return { changes: changes.map(change => settled.get(resourcePathOf(change)) ?? change), doubt: undefined }
}

/** Undefined where the row is not understood. */
function judged(row: Change, compared: ResourceComparison): Change | undefined {
  const covered = compared.moving.every(path => row.properties.some(property => overlap(property.path, path)))
  // Paths that the row does not know mean that its lists are counted in another way.
  if (row.action !== 'modify' || !covered) return undefined
  const properties = row.properties.map(property =>
    stays(property, compared) ? { ...property, unchanged: true as const } : property,
  )
  const left = properties.filter(property => !property.unchanged)
  const isReplaced = left.some(({ replacement }) => replacement !== 'never')
  if (row.replacement === 'always') return isReplaced ? { ...row, properties } : row
  if (properties.length > 0 && left.length === 0) return { ...row, properties, proven: 'unchanged' }
  return row.replacement === 'conditional' && properties.length > left.length && !isReplaced
    ? { ...row, properties, proven: 'in-place' }
    : { ...row, properties }
}

function stays(
  { path, kind, evaluation, before, after }: PropertyChange,
  { moving, hidden, has }: ResourceComparison,
): boolean {
  if (evaluation === 'static' || kind !== 'modify' || !has(path)) return false
  // A value that CloudFormation knows, and that differs, is one more thing that it knows better.
  if (after !== undefined && after !== before && !after.includes(KNOWN_LATER)) return false
  return ![...moving, ...hidden].some(other => overlap(path, other))
}

const KNOWN_LATER = '{{changeSet:KNOWN_AFTER_APPLY}}'

function fateOf({ replacement, proven, properties }: Change): Fate {
  if (proven === 'unchanged') return STAYS
  if (replacement !== 'never' && proven === undefined) return OPEN
  const left = properties.filter(property => !property.unchanged).map(({ path }) => path.split('/'))
  // A policy or metadata beside the properties is nothing of the live resource.
  const changed = left.flatMap(([, part = 'Properties', name = '']) => (part === 'Properties' ? [name] : []))
  // A row that names no property, or all of them as a whole, may be about any.
  if (left.length === 0 || changed.includes('')) return OPEN
  return { kind: 'changes in place', properties: changed }
}

function lasts(
  { path, attribute }: Extract<ExpressionSource, { kind: 'resource' }>,
  resources: ReadonlyMap<string, ResourceInStack>,
  fates: ReadonlyMap<string, Fate>,
): boolean {
  const fate = fates.get(path) ?? OPEN
  const { type = '' } = resources.get(path)?.resource ?? {}
  switch (fate.kind) {
    case 'stays':
      return true
    case 'changes in place':
      return attribute === undefined
        ? keepsPhysicalId(type, fate.properties)
        : isStableAttribute(type, attribute, fate.properties)
    case 'open':
      return false
    default:
      return fate satisfies never
  }
}

/** Neither the nested stack nor one around it is added, removed or replaced. */
function isSteadyStack(nestedPath: string, rows: ReadonlyMap<string, Change>): boolean {
  const steps = nestedPath === '' ? [] : nestedPath.split('/')
  return steps.every((_, index) => {
    const row = rows.get(steps.slice(0, index + 1).join('/'))
    return row === undefined || (row.action === 'modify' && row.replacement === 'never')
  })
}

function doubted(changes: readonly Change[], change: Change): ProofResult {
  return { changes, doubt: `the deployed templates do not explain what changes in '${resourcePathOf(change)}'` }
}

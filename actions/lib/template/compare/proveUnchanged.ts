import { type Change, type PropertyChange, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { isConsistent, isUnexplained } from './changeSetConsistency.ts'
import type { ExpressionSource } from './expressionSources.ts'
import { compareResources, pathsOverlap, type ResourceComparison } from './resourceComparison.ts'
import { type ResourceInStack, resourcesByPath } from './resourcesByPath.ts'
import { isStableAttribute, keepsPhysicalId } from './stableAttributes.ts'

export type ProofInput = {
  /** Every row of CloudFormation's change set and of the change sets nested in it. */
  readonly changes: readonly Change[]
  /** The deployed templates with the deployed parameters. */
  readonly base: ResolvedStack
  readonly head: ResolvedStack
  /** Tags of the stack reach its resources without the templates. */
  readonly tagsDiffer: boolean
}

export type ProofResult = {
  readonly changes: readonly Change[]
  /** The reason why nothing was proven: the templates do not explain CloudFormation's changes. */
  readonly unprovenReason: string | undefined
}

/** The proof about one resource, after the proofs about everything that it depends on. */
type ResourceProof =
  | { readonly kind: 'unchanged' }
  /** The same physical resource, with these top-level properties changed. */
  | { readonly kind: 'in-place'; readonly properties: readonly string[] }
  /** Added, removed, possibly replaced, or not understood. */
  | { readonly kind: 'unproven' }

const UNCHANGED: ResourceProof = { kind: 'unchanged' }
const UNPROVEN: ResourceProof = { kind: 'unproven' }

/**
 * Proves which properties stay, where CloudFormation knows it only when it runs: a property with the same expression in the
 * deployed and in the target stack, while no source of that expression changes. The proof only ever marks a change as
 * unchanged; a change that is not understood, or that CloudFormation is certain of, stays as CloudFormation listed it.
 */
export function proveUnchanged({ changes, base, head, tagsDiffer }: ProofInput): ProofResult {
  const rows = new Map(changes.map(change => [resourcePathOf(change), change]))
  const before = resourcesByPath(base)
  const after = resourcesByPath(head)
  const proofs = new Map<string, ResourceProof>()
  const proven = new Map<string, Change>()
  const isStable = (source: ExpressionSource): boolean =>
    source.kind === 'stack' ? isStableStack(source.nestedPath, rows) : isStableSource(source, after, proofs)

  const inconsistent = changes.find(change => !isConsistent(change, before, after))
  if (inconsistent) return withoutProof(changes, inconsistent)
  // The sources of a resource come before it, also through nested stacks.
  for (const [path, resource] of after) {
    const old = before.get(path)
    const row = rows.get(path)
    if (!old || !isStableStack(resource.stack.nestedPath, rows)) {
      proofs.set(path, UNPROVEN)
      continue
    }
    const comparison = compareResources(old, resource, isStable)
    if (!row) {
      // CloudFormation lists all that may change; a difference of the templates that it does not list is not understood.
      proofs.set(path, comparison.changedPaths.length === 0 ? UNCHANGED : UNPROVEN)
      continue
    }
    if (row.properties.some(property => isUnexplained(property, comparison, tagsDiffer)))
      return withoutProof(changes, row)
    const change = provenChange(row, comparison)
    proofs.set(path, change ? proofOf(change) : UNPROVEN)
    if (change) proven.set(path, change)
  }
  return { changes: changes.map(change => proven.get(resourcePathOf(change)) ?? change), unprovenReason: undefined }
}

/** The row with its proof; undefined where the row is not understood. */
function provenChange(row: Change, comparison: ResourceComparison): Change | undefined {
  const isCovered = comparison.changedPaths.every(path =>
    row.properties.some(property => pathsOverlap(property.path, path)),
  )
  // A path without a property in the row means that CloudFormation counts the items of a list in another way.
  if (row.action !== 'modify' || !isCovered) return undefined
  const properties = row.properties.map(property =>
    staysEqual(property, comparison) ? { ...property, unchanged: true as const } : property,
  )
  const remaining = properties.filter(property => !property.unchanged)
  const isReplacing = ({ replacement }: PropertyChange): boolean => replacement !== 'never'
  // A replacement for a reason that no property shows.
  if (row.replacement !== 'never' && !row.properties.some(isReplacing)) return row
  const isReplaced = remaining.some(isReplacing)
  if (row.replacement === 'always') return isReplaced ? { ...row, properties } : row
  if (properties.length > 0 && remaining.length === 0) return { ...row, properties, proven: 'unchanged' }
  return row.replacement === 'conditional' && properties.length > remaining.length && !isReplaced
    ? { ...row, properties, proven: 'in-place' }
    : { ...row, properties }
}

function staysEqual(
  { path, kind, evaluation, before, after }: PropertyChange,
  { changedPaths, unprovenPaths, has }: ResourceComparison,
): boolean {
  if (evaluation === 'static' || kind !== 'modify' || !has(path)) return false
  // CloudFormation has compared the values, and they differ.
  if (after !== undefined && after !== before) return false
  return ![...changedPaths, ...unprovenPaths].some(other => pathsOverlap(path, other))
}

function proofOf({ replacement, proven, properties }: Change): ResourceProof {
  if (proven === 'unchanged') return UNCHANGED
  if (replacement !== 'never' && proven === undefined) return UNPROVEN
  const remaining = properties.filter(property => !property.unchanged).map(({ path }) => path.split('/'))
  // A policy or metadata is no part of the live resource.
  const changed = remaining.flatMap(([, part = 'Properties', name = '']) => (part === 'Properties' ? [name] : []))
  // A row without a property, or with all of them as a whole, may change any property.
  if (remaining.length === 0 || changed.includes('')) return UNPROVEN
  return { kind: 'in-place', properties: changed }
}

function isStableSource(
  { path, attribute }: Extract<ExpressionSource, { kind: 'resource' }>,
  resources: ReadonlyMap<string, ResourceInStack>,
  proofs: ReadonlyMap<string, ResourceProof>,
): boolean {
  const proof = proofs.get(path) ?? UNPROVEN
  const { type = '' } = resources.get(path)?.resource ?? {}
  switch (proof.kind) {
    case 'unchanged':
      return true
    case 'in-place':
      return attribute === undefined
        ? keepsPhysicalId(type, proof.properties)
        : isStableAttribute(type, attribute, proof.properties)
    case 'unproven':
      return false
    default:
      return proof satisfies never
  }
}

/** Neither the nested stack nor one around it is added, removed or replaced. */
function isStableStack(nestedPath: string, rows: ReadonlyMap<string, Change>): boolean {
  const steps = nestedPath === '' ? [] : nestedPath.split('/')
  return steps.every((_, index) => {
    const row = rows.get(steps.slice(0, index + 1).join('/'))
    return row === undefined || (row.action === 'modify' && row.replacement === 'never')
  })
}

function withoutProof(changes: readonly Change[], change: Change): ProofResult {
  return {
    changes,
    unprovenReason: `the deployed templates do not explain what changes in '${resourcePathOf(change)}'`,
  }
}

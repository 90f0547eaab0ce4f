import type { Change } from '../../model/cloudFormation/change.ts'
import type { ChangeSet, ProposedChange } from '../../model/cloudFormation/changeSet.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Json } from '../../model/json.ts'
import type { CloudFormation } from '../../ports.ts'
import type { StoredValue } from '../../template/compare/fingerprint.ts'
import { labelOf, resolvedValue } from '../../template/compare/resolvedValue.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { type ChangeSetRow, readChangeSetTree } from './readChangeSetTree.ts'

const TEMPLATE_URL = '/Properties/TemplateURL'

export type ChangeSetContent = {
  /** In the order of nested path, then logical id. */
  readonly changes: readonly Change[]
  /** The values of Systems Manager parameters that the nested stacks get; those of the root stack are in its change set. */
  readonly storedValues: readonly StoredValue[]
  readonly warnings: readonly string[]
}

type ReadTools = Pick<CloudFormation, 'changeSet' | 'validationEvents' | 'stack'>

/**
 * Every change of a change set and of the change sets nested in it, in the order of nested path, then logical id. Of the
 * change set itself the view without values is known.
 */
export async function readChanges(
  changeSet: ChangeSet,
  resolved: ResolvedStack,
  cloudFormation: ReadTools,
): Promise<ChangeSetContent> {
  const { rows, warnings } = await readChangeSetTree(changeSet, cloudFormation)
  const changes = changesIn(rows, '', resolved)
  return {
    storedValues: (await Promise.all(nestedStoredValues(rows, '', cloudFormation))).flat(),
    changes: changes.toSorted((a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId)),
    warnings,
  }
}

/** With the deployed values of each nested stack, which is read only if it has such a parameter. */
function nestedStoredValues(
  rows: readonly ChangeSetRow[],
  parentPath: string,
  cloudFormation: ReadTools,
): readonly Promise<readonly StoredValue[]>[] {
  return rows.flatMap(({ row: { logicalId, physicalId }, nested }) => {
    if (!nested) return []
    const nestedPath = parentPath ? `${parentPath}/${logicalId}` : logicalId
    const names = Object.keys(nested.storedValues)
    const own = async (): Promise<readonly StoredValue[]> => {
      const deployed = physicalId === undefined ? undefined : await cloudFormation.stack(physicalId)
      return names.map(name => {
        return { nestedPath, name, before: deployed?.storedValues[name], after: nested.storedValues[name] }
      })
    }
    return [...(names.length > 0 ? [own()] : []), ...nestedStoredValues(nested.rows, nestedPath, cloudFormation)]
  })
}

function changesIn(rows: readonly ChangeSetRow[], nestedPath: string, resolved: ResolvedStack): readonly Change[] {
  return rows.flatMap(({ row, nested }) => {
    const path = nestedPath ? `${nestedPath}/${row.logicalId}` : row.logicalId
    const inner = nested ? changesIn(nested.rows, path, resolved) : []
    return isUninformative(row, inner) ? [] : [changeOf(row, nestedPath, resolved), ...inner]
  })
}

/** CloudFormation lists every nested stack as modified, also one in which nothing changes. */
function isUninformative(row: ProposedChange, inner: readonly Change[]): boolean {
  if (row.type !== NESTED_STACK || row.action !== 'modify' || row.replacement !== 'never' || inner.length > 0)
    return false
  // The row of each nested stack names no single property: its path is `/Properties` itself.
  if (row.properties.some(({ path }) => !/^\/Properties(\/|$)/.test(path))) return false
  return row.nestedChangeSetId !== undefined || row.properties.length === 0
}

function changeOf(row: ProposedChange, nestedPath: string, resolved: ResolvedStack): Change {
  const { logicalId, physicalId, type, action, replacement, policyAction } = row
  // The URL of a nested template changes with its content; the changes inside have rows of their own.
  const whole = resolvedValue(resolved, nestedPath, logicalId, '')
  const properties = row.properties
    .filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL)
    .map(property => ({ ...property, label: labelOf(whole, property.path) }))
  const paths =
    action === 'add' || action === 'import' ? [''] : action === 'remove' ? [] : properties.map(({ path }) => path)
  const values = paths.map((path): [string, Json] => [path, resolvedValue(resolved, nestedPath, logicalId, path)])
  return {
    nestedPath,
    logicalId,
    physicalId,
    type,
    action,
    replacement,
    policyAction,
    properties,
    resolved: Object.fromEntries(values),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

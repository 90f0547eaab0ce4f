import type { Change } from '../../model/cloudFormation/change.ts'
import type { ChangeSet, ProposedChange } from '../../model/cloudFormation/changeSet.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Json } from '../../model/json.ts'
import type { CloudFormation } from '../../ports.ts'
import type { StoredValue } from '../../template/compare/fingerprint.ts'
import { labelOf, resolvedValue } from '../../template/compare/resolvedValue.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { changeSetFailure } from './changeSetFailure.ts'

const TEMPLATE_URL = '/Properties/TemplateURL'

/** The content of a change set and of the change sets nested in it. */
export type ChangeSetContent = {
  /** In the order of nested path, then logical id. */
  readonly changes: readonly Change[]
  /** The values of Systems Manager parameters that the nested stacks get; those of the root stack are in its change set. */
  readonly storedValues: readonly StoredValue[]
}

type ReadTools = Pick<CloudFormation, 'changeSet' | 'validationEvents' | 'stack'>

export async function readChanges(
  changeSet: ChangeSet,
  resolved: ResolvedStack,
  cloudFormation: ReadTools,
): Promise<ChangeSetContent> {
  const { changes, storedValues } = await contentOf(changeSet, '', resolved, cloudFormation)
  const sorted = changes.toSorted((a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId))
  return { changes: sorted, storedValues }
}

async function contentOf(
  changeSet: ChangeSet,
  nestedPath: string,
  resolved: ResolvedStack,
  cloudFormation: ReadTools,
): Promise<ChangeSetContent> {
  const rows = changeSet.changes.map(async (row): Promise<ChangeSetContent> => {
    const { changes: inner, storedValues } = await innerContent(row, nestedPath, resolved, cloudFormation)
    const changes = isUninformative(row, inner) ? [] : [changeOf(row, nestedPath, resolved), ...inner]
    return { changes, storedValues }
  })
  const all = await Promise.all(rows)
  return {
    changes: all.flatMap(({ changes }) => changes),
    storedValues: all.flatMap(({ storedValues }) => storedValues),
  }
}

async function innerContent(
  { nestedChangeSetId, logicalId, physicalId }: ProposedChange,
  parentPath: string,
  resolved: ResolvedStack,
  cloudFormation: ReadTools,
): Promise<ChangeSetContent> {
  if (!nestedChangeSetId) return NOTHING
  const nested = await cloudFormation.changeSet(nestedChangeSetId)
  if (nested.status === 'empty') return NOTHING
  if (nested.status === 'failed') throw await changeSetFailure(nested, cloudFormation)
  const nestedPath = parentPath ? `${parentPath}/${logicalId}` : logicalId
  const [content, own] = await Promise.all([
    contentOf(nested, nestedPath, resolved, cloudFormation),
    storedValuesIn(nested, nestedPath, physicalId, cloudFormation),
  ])
  return { changes: content.changes, storedValues: [...own, ...content.storedValues] }
}

const NOTHING: ChangeSetContent = { changes: [], storedValues: [] }

/** With the deployed values of the nested stack, which is read only if it has such a parameter. */
async function storedValuesIn(
  { storedValues }: ChangeSet,
  nestedPath: string,
  stackId: string | undefined,
  cloudFormation: ReadTools,
): Promise<readonly StoredValue[]> {
  if (Object.keys(storedValues).length === 0) return []
  const deployed = stackId === undefined ? undefined : await cloudFormation.stack(stackId)
  return Object.entries(storedValues).map(([name, after]) => {
    return { nestedPath, name, before: deployed?.storedValues[name], after }
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

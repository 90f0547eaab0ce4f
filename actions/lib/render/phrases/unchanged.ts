import type { Change } from '../../model/cloudFormation/change.ts'
import { isUncertain, isUnchanged } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview.ts'
import { countOf } from './duration.ts'
import { propertiesOf } from './property.ts'

/** Resources that CloudFormation lists and that stay as they are, by the nested stack they are in. */
export type UnchangedResources = {
  readonly count: number
  /** Undefined is the root stack. */
  readonly groups: readonly { readonly nestedPath: string | undefined; readonly names: readonly string[] }[]
}

export function unchangedResourcesOf({ changes }: Pick<Preview, 'changes'>): UnchangedResources {
  const rows = changes.filter(change => isUnchanged(change) && change.type !== NESTED_STACK)
  const groups = [...Map.groupBy(rows, ({ nestedPath }: Change) => nestedPath)].map(([nestedPath, some]) => ({
    nestedPath: nestedPath || undefined,
    names: some.map(({ logicalId }) => logicalId),
  }))
  return { count: rows.length, groups }
}

export function unchangedText({ count }: UnchangedResources): string {
  const they = count === 1 ? 'it refers' : 'they refer'
  const whose = count === 1 ? 'Nothing of it does' : 'Nothing of theirs does'
  return `CloudFormation also lists ${countOf(count, 'resource')}, because ${they} to something that changes. ${whose}`
}

/** Why what may change is shown as CloudFormation gives it; undefined where nothing is, or where it was told apart. */
export function unprovenText({
  changes,
  unprovenReason,
}: Pick<Preview, 'changes' | 'unprovenReason'>): string | undefined {
  if (unprovenReason === undefined || !changes.flatMap(propertiesOf).some(isUncertain)) return undefined
  return `Shown as CloudFormation gives it, with much that may turn out to stay: ${unprovenReason.replace(/\.$/, '')}.`
}

import type { Change } from '../../model/cloudFormation/change.ts'
import { isUncertain, isUnchanged } from '../../model/cloudFormation/change.ts'
import { propertiesOf } from '../../model/cloudFormation/propertyChange.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { countOf } from './duration.ts'

/** Resources that CloudFormation lists and that are proven unchanged, by nested stack. */
export type UnchangedResources = {
  readonly count: number
  /** Undefined is the root stack. */
  readonly groups: readonly { readonly nestedPath: string | undefined; readonly names: readonly string[] }[]
}

export function unchangedResourcesOf({ changes }: Pick<Preview, 'changes'>): UnchangedResources {
  const rows = changes.filter(change => isUnchanged(change) && change.type !== NESTED_STACK)
  const groups = [...Map.groupBy(rows, ({ nestedPath }: Change) => nestedPath)].map(([nestedPath, group]) => ({
    nestedPath: nestedPath || undefined,
    names: group.map(({ logicalId }) => logicalId),
  }))
  return { count: rows.length, groups }
}

export function unchangedText({ count }: UnchangedResources): string {
  const [refer, stay] = count === 1 ? ['refers', 'It stays'] : ['refer', 'They stay']
  return `CloudFormation also lists ${countOf(count, 'resource')} that ${refer} to a changed one. ${stay} as before`
}

/** Why possible changes are listed as CloudFormation reports them; undefined where there are none or all are proven. */
export function unprovenText({
  changes,
  unprovenReason,
}: Pick<Preview, 'changes' | 'unprovenReason'>): string | undefined {
  if (unprovenReason === undefined || !changes.flatMap(propertiesOf).some(isUncertain)) return undefined
  return `Possible changes are listed as CloudFormation reports them, and many may turn out unchanged: ${unprovenReason.replace(/\.$/, '')}.`
}

/** The title above the warnings of a preview. */
export function warningsTitle(predicted: boolean): string {
  return predicted ? 'Not decided by the templates' : 'Warnings of CloudFormation'
}

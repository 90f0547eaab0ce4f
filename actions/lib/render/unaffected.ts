import type { Change } from '../model/change.ts'
import { isUnaffected } from '../model/change.ts'
import type { Preview } from '../model/preview.ts'
import { NESTED_STACK } from '../model/stack.ts'
import { counted } from './duration.ts'
import { isOpen, propertiesOf } from './property.ts'

/** Resources that CloudFormation lists and that stay as they are, by the nested stack they are in. */
export type Unaffected = {
  readonly count: number
  /** Undefined is the root stack. */
  readonly groups: readonly { readonly nestedPath: string | undefined; readonly names: readonly string[] }[]
}

export function unaffectedOf({ changes }: Pick<Preview, 'changes'>): Unaffected {
  const rows = changes.filter(change => isUnaffected(change) && change.type !== NESTED_STACK)
  const groups = [...Map.groupBy(rows, ({ nestedPath }: Change) => nestedPath)].map(([nestedPath, some]) => ({
    nestedPath: nestedPath || undefined,
    names: some.map(({ logicalId }) => logicalId),
  }))
  return { count: rows.length, groups }
}

export function unaffectedWords({ count }: Unaffected): string {
  const they = count === 1 ? 'it refers' : 'they refer'
  const whose = count === 1 ? 'Nothing of it does' : 'Nothing of theirs does'
  return `CloudFormation also lists ${counted(count, 'resource')}, because ${they} to something that changes. ${whose}`
}

/** Why what may change is shown as CloudFormation gives it; undefined where nothing is, or where it was told apart. */
export function unsettledWords({ changes, unsettled }: Pick<Preview, 'changes' | 'unsettled'>): string | undefined {
  if (unsettled === undefined || !changes.flatMap(propertiesOf).some(isOpen)) return undefined
  return `Shown as CloudFormation gives it, with much that may turn out to stay: ${unsettled.replace(/\.$/, '')}.`
}

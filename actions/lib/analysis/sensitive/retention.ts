import type { Value } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'

/** A value that differs inside a property. */
export type ChangedPath = {
  /** The path with `*` for each index. */
  readonly path: string
  readonly before: Value | undefined
  readonly after: Value | undefined
}

type RetentionChange = {
  readonly path: string
  readonly isShorter: boolean
  readonly from: string
  readonly to: string
}

/** A time after which data is deleted. */
const RETENTION = /(?:^|\/)\w*(?:Retention\w*|Expiration(?:In)?Days)$/
/** Without these properties data is kept for ever; without the others, for AWS's own time, which is short. */
const KEPT_FOREVER = /(?:^|\/)(?:RetentionInDays|\w*Expiration(?:In)?Days)$/

/** The change of a retention whose values are numbers; undefined for other properties and unknown values. */
export function retentionChangeOf({ path, before, after }: ChangedPath): RetentionChange | undefined {
  const [from, to] = [scalarOf(before), scalarOf(after)]
  const missing = KEPT_FOREVER.test(path) ? Number.POSITIVE_INFINITY : 1
  if (!RETENTION.test(path) || (from === undefined && to === undefined)) return undefined
  if ([from, to].some(text => text !== undefined && !(typeof text === 'string' && /^\d+$/.test(text)))) return undefined
  const [old, next] = [from, to].map(text => (text === undefined ? missing : Number(text)))
  const isShorter = old !== undefined && next !== undefined && next < old
  return { path, isShorter, from: String(from ?? 'not set'), to: String(to ?? 'not set') }
}

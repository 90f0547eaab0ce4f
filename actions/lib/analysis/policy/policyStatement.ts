import { canonical } from '../../model/json.ts'
import { Unknown, type Value, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap, plain } from '../../template/resolve/unknownValue.ts'
import type { IsOwnResource, Scalar } from '../scalar.ts'
import { isUnjudgeable } from '../scalar.ts'
import type { Principal } from './principal.ts'
import { principalsIn } from './principal.ts'
import { scalarsIn } from './scalarsIn.ts'

/** A statement of IAM's policy language with lists in the place of single values. */
export type PolicyStatement = {
  readonly effect: 'Allow' | 'Deny' | 'unknown'
  readonly actions: readonly Scalar[]
  /** True if the actions are the ones that are left out. */
  readonly exceptActions: boolean
  readonly resources: readonly Scalar[]
  readonly exceptResources: boolean
  readonly principals: readonly Principal[]
  readonly exceptPrincipals: boolean
  readonly condition: ValueMap
  /** True if a part of it is known only after the deployment. */
  readonly unjudged: boolean
  /** Equal for equal statements, whatever their order and Sid. */
  readonly key: string
  /** The key of the statement as it would be without its condition. */
  readonly keyWithoutCondition: string
}

export function statementOf(statement: ValueMap, isOwn: IsOwnResource): PolicyStatement {
  const { Sid: _, ...parts } = statement
  const { Condition: __, ...unconditional } = parts
  const { Effect = 'Allow', Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = statement
  const actions = scalarsIn(NotAction ?? Action)
  const judged = [Action, NotAction, Resource, NotResource, Principal, NotPrincipal].flatMap(scalarsIn)
  return {
    effect: Effect === 'Deny' ? 'Deny' : Effect === 'Allow' ? 'Allow' : 'unknown',
    actions,
    exceptActions: NotAction !== undefined,
    resources: scalarsIn(NotResource ?? Resource),
    exceptResources: NotResource !== undefined,
    principals: principalsIn(NotPrincipal ?? Principal),
    exceptPrincipals: NotPrincipal !== undefined,
    condition: isValueMap(Condition) ? Condition : {},
    // A resource gives ids and ARNs, and none of them is the name of an action.
    unjudged: judged.some(scalar => isUnjudgeable(scalar, isOwn)) || actions.some(action => action instanceof Unknown),
    key: canonical(plain(normalized(parts))),
    keyWithoutCondition: canonical(plain(normalized(unconditional))),
  }
}

/** A single value and a list of one mean the same, and the order of a list means nothing. */
function normalized(value: Value): Value {
  if (isValueList(value)) {
    const items = value.map(normalized)
    const keyOf = (item: Value) => canonical(plain(item))
    return items.length === 1 ? (items[0] ?? null) : items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  }
  if (!isValueMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]))
}

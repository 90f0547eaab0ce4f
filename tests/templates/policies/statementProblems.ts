import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import {
  type ActionReference,
  actionsMatching,
} from '../../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { list } from '../invariants/readResources.ts'
import { mayOverlap } from './mayOverlap.ts'

/**
 * Statements that AWS accepts without an error and never applies: an action that does not exist, an action that cannot concern any
 * of the statement's resources, a condition key that no request for the action has.
 */
export function statementProblems(statement: JsonMap): readonly string[] {
  // An attribute of another resource is not resolved: it may be anything.
  const resources = list(statement.Resource).map(resource => (typeof resource === 'string' ? resource : '*'))
  return list(statement.Action ?? statement.NotAction)
    .map(String)
    .filter(pattern => pattern !== '*')
    .flatMap(pattern => {
      const actions = actionsMatching(pattern)
      if (actions.length === 0) return [`${pattern}: no such action`]
      // A statement without resources is that of a trust policy, or names all resources but some.
      const effective = resources.length === 0 ? actions : actions.filter(action => canConcern(action, resources))
      if (effective.length === 0) return [`${pattern}: on none of ${resources.join(', ')}`]
      return keysOf(requiredConditionOf(statement))
        .filter(key => !effective.some(action => hasKey(action, key)))
        .map(key => `${pattern}: has no condition key ${key}`)
    })
}

/** An action without a resource type is on `*` alone. */
function canConcern({ resourceTypes }: ActionReference, resources: readonly string[]): boolean {
  if (resources.includes('*')) return true
  return resourceTypes.some(({ arn }) =>
    resources.some(resource => mayOverlap(resource, arn.replaceAll(/\$\{.*?\}/g, '*'))),
  )
}

/** An operator with `IfExists` allows the request without the key, so that the other conditions alone apply. */
function requiredConditionOf({ Condition: condition }: JsonMap): JsonMap {
  const entries = Object.entries(isMap(condition) ? condition : {})
  return Object.fromEntries(entries.filter(([operator]) => !operator.endsWith('IfExists')))
}

/** Keys that every request has, and the claims of a token, are in no entry of the reference. */
function keysOf(condition: Json | undefined): readonly string[] {
  const keys = Object.values(isMap(condition) ? condition : {}).flatMap(inner => Object.keys(isMap(inner) ? inner : {}))
  return keys.filter(
    key => !/^(aws:(?!RequestTag|ResourceTag|TagKeys)|token\.actions\.githubusercontent\.com:)/.test(key),
  )
}

function hasKey({ conditionKeys, resourceTypes }: ActionReference, key: string): boolean {
  const nameOf = (text: string): string => text.replace(/\/.*|(?<=^kms:EncryptionContext:).*/, '').toLowerCase()
  return [...conditionKeys, ...resourceTypes.flatMap(type => type.conditionKeys)].some(
    known => nameOf(known) === nameOf(key),
  )
}

import { type HandlerPhase, handlerPermissionsOf } from '../handlers/handlerPermissions.ts'
import { moreActionsOf } from '../handlers/moreActions.ts'
import { NOT_ACTIONS } from '../handlers/notActions.ts'
import { optionalActionsOf } from '../handlers/optionalActions.ts'
import type { HandlerCall } from './calledResource.ts'
import { tagsOf } from './resourceTags.ts'
import { rolePropertiesOf } from './roleProperties.ts'
import { textsAt, valuesAt } from './valuesAt.ts'

const TAGGING = /:(?:Tag|AddTags|CreateTags|PutBucketTagging)/
const UNTAGGING = /:(?:Untag|RemoveTags|DeleteTags)/
/** These have rows of their own in the calls: one for each role, and only if the account lacks the service-linked one. */
const CALLED_APART: ReadonlySet<string> = new Set(['iam:PassRole', 'iam:CreateServiceLinkedRole'])

export function isTagging(action: string): boolean {
  return TAGGING.test(action)
}

export function isUntagging(action: string): boolean {
  return UNTAGGING.test(action)
}

/** The actions of one call of a handler that are surely actions of IAM, needed or not. */
export function namedActionsOf(type: string, phase: HandlerPhase): readonly string[] {
  const handlers = handlerPermissionsOf(type)
  // A handler ends with a read, and CloudFormation reads the attributes of what it has created or updated.
  const read = phase === 'create' || phase === 'update' ? handlers.read : []
  const all = [...handlers[phase], ...moreActionsOf(type, phase), ...read]
  return [...new Set(all)].filter(action => !Object.hasOwn(NOT_ACTIONS, action))
}

/** The actions that a handler calls for this resource. Passing roles and making service-linked ones is not among them. */
export function calledActionsOf(call: HandlerCall): readonly string[] {
  const { type } = call.resource
  const optional = optionalActionsOf(type)
  return namedActionsOf(type, call.phase).filter(action => {
    if (CALLED_APART.has(action)) return false
    const rows = optional.filter(({ actions }) => actions.includes(action))
    if (rows.length === 0 && isTagging(action)) return hasNewTags(call)
    if (rows.length === 0 && isUntagging(action)) return removedTagKeysOf(call).length > 0
    return rows.length === 0 || rows.some(({ needs }) => needs.some(need => isNeeded(need, call)))
  })
}

/** The keys of the tags that an update takes away. */
export function removedTagKeysOf({ phase, resource, previous }: HandlerCall): readonly string[] {
  if (phase !== 'update' || !previous) return []
  const tags = tagsOf(resource)
  return Object.keys(tagsOf(previous)).filter(key => !(key in tags))
}

function hasNewTags({ phase, resource, previous, hasFinalSnapshot }: HandlerCall): boolean {
  const tags = Object.entries(tagsOf(resource))
  // A snapshot gets the tags of its database.
  if (phase === 'delete') return hasFinalSnapshot === true && tags.length > 0
  const before = previous ? tagsOf(previous) : {}
  return tags.some(([key, value]) => before[key] !== value)
}

function isNeeded(need: string, call: HandlerCall): boolean {
  const { resource, previous, phase, hasFinalSnapshot } = call
  const states = previous ? [resource, previous] : [resource]
  if (need === '@never') return false
  if (need === '@update') return phase === 'update'
  if (need === '@change') return phase !== 'read'
  if (need === '@value') return call.readsSecretValues === true
  if (need === '@snapshot') return hasFinalSnapshot === true
  if (need === '@role') return states.some(({ type, properties }) => rolesIn(type, properties).length > 0)
  const [, sign = '', path = '', value, part] = /^([!+-]?)([\w.]+)(?:=(.*)|~(.*))?$/.exec(need) ?? []
  const [now, before] = [resource, previous].map(state => JSON.stringify(state ? valuesAt(state.properties, path) : []))
  if (sign === '!') return now === '[]'
  if (sign === '+') return phase === 'update' && now !== '[]' && now !== before
  if (sign === '-') return phase === 'update' && now === '[]' && before !== '[]'
  if (value !== undefined) return states.some(({ properties }) => textsAt(properties, path).includes(value))
  if (part !== undefined)
    return states.some(({ properties }) => textsAt(properties, path).some(text => text.includes(part)))
  return states.some(({ properties }) => valuesAt(properties, path).length > 0)
}

function rolesIn(type: string, properties: HandlerCall['resource']['properties']): readonly string[] {
  return rolePropertiesOf(type).flatMap(({ path }) => textsAt(properties, path))
}

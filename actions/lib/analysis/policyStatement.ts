import type { Json, JsonMap } from '../model/json.ts'
import { isMap } from '../model/json.ts'

/** Of a statement's actions so many are named. */
const MOST_ACTIONS = 3

/**
 * What the IAM statements in a value allow on everything, on many things or to everybody: `ecr:GetAuthorizationToken on *`.
 * One that denies allows nothing.
 */
export function wideStatements(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wideStatements)
  if (!isMap(value)) return typeof value === 'string' ? wideWordsIn(value) : []
  if (typeof value.Effect === 'string') return value.Effect === 'Allow' ? allowedBy(value) : []
  return Object.values(value).flatMap(wideStatements)
}

/** The words of a text, also of one that is JSON, that stand for many. */
function wideWordsIn(text: string): readonly string[] {
  return text.split(/["\s,[\]{}]+/).filter(word => word.includes('*'))
}

function allowedBy(statement: JsonMap): readonly string[] {
  const { Action, NotAction, Resource, NotResource, Principal, NotPrincipal } = statement
  const actions = NotAction === undefined ? textsIn(Action) : [`everything but ${listed(textsIn(NotAction))}`]
  const isWideAction = NotAction !== undefined || actions.some(isWide)
  const resources = textsIn(Resource)
  const locations = [
    ...resources.filter(resource => isWide(resource) || isWideAction),
    ...(NotResource === undefined ? [] : [`everything but ${listed(textsIn(NotResource))}`]),
  ]
  const who = [
    ...textsIn(Principal).filter(isWide),
    ...(NotPrincipal === undefined ? [] : [`everybody but ${listed(textsIn(NotPrincipal))}`]),
  ]
  const what = listed(actions)
  const unplaced = isWideAction && locations.length === 0 && who.length === 0 ? [what] : []
  return [...locations.map(location => `${what} on ${location}`), ...who.map(one => `${what} by ${one}`), ...unplaced]
}

function isWide(text: string): boolean {
  return text.includes('*')
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isMap(value) ? Object.values(value).flatMap(textsIn) : []
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_ACTIONS ? ` and ${names.length - MOST_ACTIONS} more` : ''
  return names.slice(0, MOST_ACTIONS).join(', ') + more
}

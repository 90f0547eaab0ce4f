import type { Json, JsonMap } from '../model/json.ts'
import { canonical, isMap } from '../model/json.ts'
import { expressionOf, scalarText } from './unknownText.ts'

/** A statement of IAM's policy language with lists in the place of single values. */
export type PolicyStatement = {
  readonly effect: 'Allow' | 'Deny' | 'unknown'
  readonly actions: readonly string[]
  /** True if the actions are the ones that are left out. */
  readonly exceptActions: boolean
  readonly resources: readonly string[]
  readonly exceptResources: boolean
  readonly principals: readonly Principal[]
  readonly exceptPrincipals: boolean
  readonly condition: JsonMap
  /** True if a part of it is known only after the deployment. */
  readonly unjudged: boolean
  /** Equal for equal statements, whatever their order and Sid. */
  readonly key: string
}

export type Principal = {
  readonly kind: 'anybody' | 'aws' | 'service' | 'federated' | 'canonical-user'
  readonly name: string
}

export type PolicyText = {
  readonly statements: readonly PolicyStatement[]
  /** True if a part of the policy is no statement that can be read. */
  readonly unread: boolean
}

type IsUnjudged = (value: Json | undefined) => boolean

const NOTHING: PolicyText = { statements: [], unread: false }
/** A change set may name a part of a statement alone. */
const PARTS = ['Action', 'NotAction', 'Principal', 'NotPrincipal', 'Resource', 'NotResource']

/** Every statement in a value, however deep, also in JSON that is a text. */
export function policyTextIn(value: Json | undefined, isUnjudged: IsUnjudged): PolicyText {
  if (value === undefined || value === null) return NOTHING
  if (expressionOf(value) !== undefined) return { statements: [], unread: true }
  if (Array.isArray(value)) return joined(value.map(item => policyTextIn(item, isUnjudged)))
  if (typeof value === 'string') return policyTextInJson(value, isUnjudged)
  if (!isMap(value)) return NOTHING
  if ('Effect' in value || PARTS.some(part => part in value))
    return { statements: [statementOf(value, isUnjudged)], unread: false }
  return joined(
    Object.entries(value)
      // A name or a version beside the document is no policy.
      .filter(
        ([name, inner]) => /Policy|Policies|Statement|^\d+$/.test(name) && !/(?:Name|Id)$/.test(name) && inner !== null,
      )
      .map(([, inner]) => policyTextIn(inner, isUnjudged)),
  )
}

function policyTextInJson(text: string, isUnjudged: IsUnjudged): PolicyText {
  try {
    const value: Json = JSON.parse(text)
    const { statements, unread } = typeof value === 'object' ? policyTextIn(value, isUnjudged) : NOTHING
    return { statements, unread: unread || (statements.length === 0 && value !== '') }
  } catch {
    return { statements: [], unread: text !== '' }
  }
}

function joined(texts: readonly PolicyText[]): PolicyText {
  return { statements: texts.flatMap(({ statements }) => statements), unread: texts.some(({ unread }) => unread) }
}

function statementOf(statement: JsonMap, isUnjudged: IsUnjudged): PolicyStatement {
  const { Sid: _, ...parts } = statement
  const { Effect = 'Allow', Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = statement
  const actions = textsIn(NotAction ?? Action)
  const resources = textsIn(NotResource ?? Resource)
  const judged = [Action, NotAction, Resource, NotResource, Principal, NotPrincipal]
  return {
    effect: Effect === 'Deny' ? 'Deny' : Effect === 'Allow' ? 'Allow' : 'unknown',
    actions,
    exceptActions: NotAction !== undefined,
    resources,
    exceptResources: NotResource !== undefined,
    principals: principalsIn(NotPrincipal ?? Principal),
    exceptPrincipals: NotPrincipal !== undefined,
    condition: isMap(Condition) ? Condition : {},
    unjudged: judged.some(value => scalarsIn(value).some(isUnjudged)),
    key: canonical(normalized(parts)),
  }
}

const PRINCIPALS = { AWS: 'aws', Service: 'service', Federated: 'federated', CanonicalUser: 'canonical-user' } as const

function principalsIn(value: Json | undefined): readonly Principal[] {
  if (!isMap(value) || expressionOf(value) !== undefined)
    return textsIn(value).map(name => ({ kind: name === '*' ? 'anybody' : 'aws', name }))
  return Object.entries(PRINCIPALS).flatMap(([type, kind]) =>
    textsIn(value[type]).map(name => ({ kind: name === '*' ? ('anybody' as const) : kind, name })),
  )
}

function textsIn(value: Json | undefined): readonly string[] {
  return scalarsIn(value).flatMap(item => scalarText(item) ?? [])
}

function scalarsIn(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  if (expressionOf(value) !== undefined) return [value]
  if (Array.isArray(value)) return value.flatMap(scalarsIn)
  return isMap(value) ? Object.values(value).flatMap(scalarsIn) : [value]
}

/** A single value and a list of one mean the same, and the order of a list means nothing. */
function normalized(value: Json): Json {
  if (Array.isArray(value)) {
    const items = value.map(normalized)
    return items.length === 1 ? (items[0] ?? null) : items.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
  }
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]))
}

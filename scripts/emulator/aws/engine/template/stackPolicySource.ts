import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { templateObjectOf, UNREADABLE_TEMPLATE } from '../../permissions/templateRead.ts'
import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import type { StackPolicy, StackPolicyStatement } from '../state/stackPolicy.ts'
import { objectBodyOf } from './objectBodyOf.ts'

type PolicyInput = { readonly body?: string | undefined; readonly url?: string | undefined }

const INVALID = validationError('Error validating stack policy: Invalid stack policy')
const ACTIONS = ['Update:*', 'Update:Delete', 'Update:Modify', 'Update:Replace']

/**
 * The stack policy of a request; undefined if it has none. An empty object is a policy that forbids nothing.
 * @throws WireError for a policy that is not one, or cannot be read
 */
export function readStackPolicy(engine: Engine, { body, url }: PolicyInput): StackPolicy | undefined {
  const text = body ?? (url === undefined ? undefined : fetchPolicy(engine, url))
  return text === undefined ? undefined : { body: text, statements: statementsOf(documentOf(text)) }
}

function fetchPolicy({ world, region }: Engine, url: string): string {
  const object = templateObjectOf(url, region)
  if (!object) throw validationError('StackPolicyURL must be a supported URL.')
  const body = objectBodyOf(world, object)
  if (!body) throw validationError(UNREADABLE_TEMPLATE)
  return body.toString('utf8')
}

function documentOf(text: string): JsonMap {
  try {
    const parsed: unknown = JSON.parse(text)
    if (isMap(parsed)) return parsed
  } catch {
    throw INVALID
  }
  throw INVALID
}

function statementsOf(document: JsonMap): readonly StackPolicyStatement[] {
  const { Statement: statement } = document
  if (Object.keys(document).length === 0)
    return [
      { effect: 'Allow', actions: ['*'], isNotAction: false, resources: ['*'], isNotResource: false, types: undefined },
    ]
  const statements = Array.isArray(statement) ? statement : [statement]
  if (statements.length === 0) throw INVALID
  return statements.map(statementOf)
}

function statementOf(value: Json | undefined): StackPolicyStatement {
  if (!isMap(value)) throw INVALID
  const { Effect: effect, Principal: principal, Condition: condition, Action, NotAction, Resource, NotResource } = value
  const actions = textsIn(Action ?? NotAction)
  const resources = textsIn(Resource ?? NotResource)
  const isKnown = actions.every(action => ACTIONS.includes(action))
  const areIds = resources.every(resource => resource === '*' || /^LogicalResourceId\/./.test(resource))
  if ((effect !== 'Allow' && effect !== 'Deny') || principal !== '*' || !isKnown || !areIds) throw INVALID
  return {
    ...{ effect, actions, resources },
    isNotAction: Action === undefined,
    isNotResource: Resource === undefined,
    types: condition === undefined ? undefined : typesIn(condition),
  }
}

/** `StringEquals` and `StringLike` on `ResourceType` are the conditions of a stack policy. */
function typesIn(condition: Json): readonly string[] {
  if (!isMap(condition)) throw INVALID
  return Object.entries(condition).flatMap(([operator, keys]) => {
    if (!/^String(Equals|Like)$/.test(operator) || !isMap(keys)) throw INVALID
    return Object.entries(keys).flatMap(([key, types]) => {
      if (key !== 'ResourceType') throw INVALID
      return textsIn(types)
    })
  })
}

function textsIn(value: Json | undefined): readonly string[] {
  const texts = Array.isArray(value) ? value : [value]
  if (texts.length === 0) throw INVALID
  return texts.map(text => {
    if (typeof text !== 'string') throw INVALID
    return text
  })
}

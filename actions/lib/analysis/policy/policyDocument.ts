import type { Json } from '../../model/json.ts'
import { Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import type { IsOwnResource } from '../scalar.ts'
import type { PolicyStatement } from './policyStatement.ts'
import { statementOf } from './policyStatement.ts'

export type PolicyDocument = {
  readonly statements: readonly PolicyStatement[]
  /** True if a part of the policy is no statement that can be read. */
  readonly unread: boolean
}

const EMPTY: PolicyDocument = { statements: [], unread: false }
/** A change set may name a part of a statement alone. */
const PARTS = ['Action', 'NotAction', 'Principal', 'NotPrincipal', 'Resource', 'NotResource']
const MISSPELT = /^(?:statement|effect|action|principal)$/i
const SPELT: ReadonlySet<string> = new Set(['Statement', 'Effect', 'Action', 'Principal'])

/** Every statement in a value, however deep, also in JSON that is a text. */
export function policyDocumentIn(value: Value | undefined, isOwn: IsOwnResource): PolicyDocument {
  if (value instanceof Unknown) return { statements: [], unread: true }
  if (typeof value === 'string') return documentInJson(value, isOwn)
  if (isValueList(value)) return joined(value.map(item => policyDocumentIn(item, isOwn)))
  if (!isValueMap(value)) return EMPTY
  if ('Effect' in value || PARTS.some(part => part in value))
    return { statements: [statementOf(value, isOwn)], unread: false }
  // AWS may read a key in other letters; nothing here does.
  if (Object.keys(value).some(name => MISSPELT.test(name) && !SPELT.has(name))) return { statements: [], unread: true }
  return joined(
    Object.entries(value)
      // A name or a version beside the document is no policy.
      .filter(
        ([name, inner]) => /Policy|Policies|Statement|^\d+$/.test(name) && !/(?:Name|Id)$/.test(name) && inner !== null,
      )
      .map(([, inner]) => policyDocumentIn(inner, isOwn)),
  )
}

function documentInJson(text: string, isOwn: IsOwnResource): PolicyDocument {
  try {
    const value: Json = JSON.parse(text)
    const { statements, unread } = typeof value === 'object' ? policyDocumentIn(value, isOwn) : EMPTY
    return { statements, unread: unread || (statements.length === 0 && value !== '') }
  } catch {
    return { statements: [], unread: text !== '' }
  }
}

function joined(documents: readonly PolicyDocument[]): PolicyDocument {
  return {
    statements: documents.flatMap(({ statements }) => statements),
    unread: documents.some(({ unread }) => unread),
  }
}

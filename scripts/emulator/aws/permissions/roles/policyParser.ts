import type { Json } from '#lib/model/json.ts'
import { type PolicyKind, type PolicyStatement, parsePolicy } from '../policy/policyDocument.ts'

export type PolicyParser = (documents: readonly Json[], kind: PolicyKind) => readonly PolicyStatement[]

/** Parses each document once: a rehearsal decides thousands of requests with the same few documents. */
export function createPolicyParser(): PolicyParser {
  const parsed = { identity: new Map<Json, readonly PolicyStatement[]>(), trust: new Map() } as const
  const statementsOf = (document: Json, kind: PolicyKind): readonly PolicyStatement[] => {
    const known = parsed[kind].get(document)
    if (known) return known
    const statements = parsePolicy(document, kind)
    parsed[kind].set(document, statements)
    return statements
  }
  return (documents, kind) => documents.flatMap(document => statementsOf(document, kind))
}

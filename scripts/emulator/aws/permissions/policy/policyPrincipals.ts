import { isMap, type Json } from '#lib/model/json.ts'
import { textsOf } from './textsOf.ts'
import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/**
 * Those that a trust policy names, by kind. `*` stands for every AWS principal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type PolicyPrincipals = {
  readonly AWS: readonly string[]
  readonly Service: readonly string[]
  readonly Federated: readonly string[]
}

const KINDS = ['AWS', 'Service', 'Federated'] as const

export function parsePrincipals(principals: Json | undefined): PolicyPrincipals {
  if (principals === '*') return { AWS: ['*'], Service: ['*'], Federated: ['*'] }
  if (!isMap(principals)) throw new UnsupportedPolicyError("'Principal' is neither '*' nor a map.")
  const unknown = Object.keys(principals).find(kind => !KINDS.some(known => known === kind))
  if (unknown !== undefined)
    throw new UnsupportedPolicyError(`The emulated IAM does not know principals of '${unknown}'.`)
  const named = (kind: (typeof KINDS)[number]): readonly string[] =>
    principals[kind] === undefined ? [] : textsOf(principals[kind], kind)
  return { AWS: named('AWS'), Service: named('Service'), Federated: named('Federated') }
}

import type { IdentityClaims } from '../model/acceptance/evidence.ts'
import { isMap, type Json } from '../model/json.ts'

/** The claims of a token that trust policies are about; the signature is AWS's matter. */
export function identityClaimsOf(token: string): IdentityClaims {
  const claims = payloadOf(token)
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined)
  return {
    subject: text('sub') ?? '',
    environment: text('environment'),
    ref: text('ref'),
  }
}

function payloadOf(token: string): Readonly<Record<string, Json>> {
  try {
    const payload: Json = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return isMap(payload) ? payload : {}
  } catch {
    return {}
  }
}

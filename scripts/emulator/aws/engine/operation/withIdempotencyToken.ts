import { canonical, type Json } from '#lib/model/json.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine, TokenResponse } from '../engine.ts'

type IdempotentRequest = {
  readonly operation: string
  readonly stack: string
  readonly token: string | undefined
  readonly input: object
}

/** Handles a request once; the same request with the same token gets the same response. */
export function withIdempotencyToken(
  { idempotencyTokens }: Engine,
  { operation, stack, token, input }: IdempotentRequest,
  handle: () => TokenResponse,
): TokenResponse {
  if (token === undefined) return handle()
  const key = `${operation} ${stack} ${token}`
  const request = canonical(JSON.parse(JSON.stringify(input)) satisfies Json)
  const previous = idempotencyTokens.get(`${stack} ${token}`)
  if (previous && previous.request !== `${key} ${request}`)
    throw new WireError('TokenAlreadyExistsException', `Token ${token} already exists for another operation`)
  if (previous) return previous.response
  const response = handle()
  idempotencyTokens.set(`${stack} ${token}`, { request: `${key} ${request}`, response })
  return response
}

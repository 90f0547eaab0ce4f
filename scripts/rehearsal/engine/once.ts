import { canonical, type Json } from '#lib/model/json.ts'
import { WireError } from '../wire/wireError.ts'
import type { Engine } from './engine.ts'

type Request = {
  readonly operation: string
  readonly stack: string
  readonly token: string | undefined
  readonly input: object
}

/** What the operations with a token answer. */
export type Answer = { readonly StackId?: string; readonly Id?: string; readonly OperationId?: string }

/** The same request with the same token is done once and answered twice. */
export function once({ tokens }: Engine, { operation, stack, token, input }: Request, work: () => Answer): Answer {
  if (token === undefined) return work()
  const key = `${operation} ${stack} ${token}`
  const request = canonical(JSON.parse(JSON.stringify(input)) satisfies Json)
  const before = tokens.get(`${stack} ${token}`)
  if (before && before.request !== `${key} ${request}`)
    throw new WireError('TokenAlreadyExistsException', `Token ${token} already exists for another operation`)
  if (before) return before.answer
  const answer = work()
  tokens.set(`${stack} ${token}`, { request: `${key} ${request}`, answer })
  return answer
}

import type { Engine } from '../../engine/engine.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { administratorOf } from '../../permissions/principals.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'

/** The caller of a request; undefined for handlers that are called without one, in this process. */
export type CallerOfRequest = (request: WireRequest | undefined) => Principal

/** The account's administrator, whatever the request. */
export function administratorCalls(engine: Engine): CallerOfRequest {
  return () => administratorOf(engine)
}

import type { Principal } from '../../permissions/authorization.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'

/** Who sends a request; undefined for the administrator, who may do everything. */
export type CallerOfRequest = (request: WireRequest | undefined) => Principal | undefined

/** For handlers that are called without a request, in this process. */
export const administrator: CallerOfRequest = () => undefined

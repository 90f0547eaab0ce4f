import type { Service, ServiceOperation } from './awsService.ts'
import type { WireRequest } from './wireRequest.ts'
import type { WireResponse } from './wireResponse.ts'

/** One call before its handler. */
export type InterceptedCall = {
  readonly service: Service
  readonly operation: ServiceOperation
  readonly input: unknown
  readonly request: WireRequest
}

/** How a response reaches the client. */
export type Delivery =
  | { readonly kind: 'complete'; readonly response: WireResponse }
  /** In place of AWS's: without the headers that AWS adds to every response. */
  | { readonly kind: 'other-host'; readonly response: WireResponse }
  /** Half of the document, as a response that is complete for HTTP. */
  | { readonly kind: 'truncated'; readonly response: WireResponse }
  /** The connection is closed in the middle of the body. */
  | { readonly kind: 'reset-in-body'; readonly response: WireResponse }
  /** In pieces, over this many seconds. */
  | { readonly kind: 'slow'; readonly response: WireResponse; readonly seconds: number }
  /** The connection is closed before the first byte. */
  | { readonly kind: 'reset' }
  /** The connection stays open. */
  | { readonly kind: 'none' }

/**
 * Gets every call before its handler and decides how its response is delivered. `handle` runs the handler; the response
 * that it resolves to may be an error response. A `WireError` that the interceptor throws is the response.
 */
export type CallInterceptor = (call: InterceptedCall, handle: () => Promise<WireResponse>) => Promise<Delivery>

export const deliverUnchanged: CallInterceptor = async (_, handle) => ({
  kind: 'complete',
  response: await handle(),
})

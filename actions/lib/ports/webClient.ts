import type { WebRequest, WebResponse } from '../model/webExchange.ts'

/** Requests as a browser's pages send them, over HTTPS. Redirects are not followed, and nothing is kept between two requests. */
export type WebClient = {
  /** Rejects with a Problem if the host sends no response. */
  readonly send: (request: WebRequest, signal: AbortSignal) => Promise<WebResponse>
}

import type { WebClient } from '../ports/webClient.ts'
import { bodyTextOf, exchange } from './httpExchange.ts'

/** HTTPS like a browser's, with forms and cookies. */
export function connectWebClient(): WebClient {
  return {
    send: ({ method, url, headers, form }, signal) =>
      exchange(
        url,
        {
          signal,
          method,
          headers: { ...headers, ...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }) },
          body: form,
        },
        async response => ({
          status: response.statusCode ?? 0,
          location: response.headers.location,
          cookies: response.headers['set-cookie'] ?? [],
          body: await bodyTextOf(response),
        }),
      ),
  }
}

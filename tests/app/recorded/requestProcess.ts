import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { SiteResponse } from '../../../scripts/emulator/aws/application/recordedResponses.ts'

export type ComparedRequest = {
  readonly path: string
  /** The page that asks for a WebSocket at this path. */
  readonly socketOrigin?: string
}

/** Asks one process of the application, without the load balancer. */
export function requestProcess(
  { port }: { readonly port: number },
  { path, socketOrigin }: ComparedRequest,
): Promise<SiteResponse> {
  return new Promise((resolve, reject) => {
    const headers = socketOrigin === undefined ? {} : socketHeaders(socketOrigin)
    request({ host: '127.0.0.1', port, path, headers, agent: false })
      .on('error', reject)
      .on('upgrade', (message, socket) => {
        socket.destroy()
        resolve(responseOf(message, ''))
      })
      .on('response', message => text(message).then(body => resolve(responseOf(message, body)), reject))
      .end()
  })
}

function responseOf(message: IncomingMessage, body: string): SiteResponse {
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)])
  return { status: message.statusCode ?? 0, headers: Object.fromEntries(headers), body }
}

function socketHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': Buffer.alloc(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    Origin: origin,
  }
}

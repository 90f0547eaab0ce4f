import { createHash } from 'node:crypto'

/** The server's half of a WebSocket's handshake: https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2 */
export function webSocketAccept(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
}

import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Delivery } from './interceptor.ts'
import type { WireResponse } from './wireResponse.ts'

type RequestFacts = { readonly id: string; readonly isHead: boolean }

const SLOW_PIECES = 10

/** Sends a response. Throws before the first byte if HTTP cannot carry one of its headers. */
export function deliver(response: ServerResponse, delivery: Delivery, facts: RequestFacts): void {
  switch (delivery.kind) {
    case 'none':
      break
    case 'reset':
      response.socket?.resetAndDestroy()
      break
    case 'complete':
      sendWhole(response, delivery.response, facts)
      break
    case 'other-host':
      response.writeHead(delivery.response.status, delivery.response.headers).end(delivery.response.body)
      break
    case 'truncated': {
      const body = bytesOf(delivery.response.body)
      sendWhole(response, { ...delivery.response, body: body.subarray(0, body.length / 2) }, facts)
      break
    }
    case 'reset-in-body': {
      const body = writeHead(response, delivery.response, facts)
      response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy())
      break
    }
    case 'slow':
      void sendSlowly(response, writeHead(response, delivery.response, facts), delivery.seconds)
      break
    default:
      delivery satisfies never
  }
}

function sendWhole(response: ServerResponse, wireResponse: WireResponse, facts: RequestFacts): void {
  const body = writeHead(response, wireResponse, facts)
  response.end(facts.isHead ? undefined : body)
}

function writeHead(response: ServerResponse, { status, headers, body }: WireResponse, facts: RequestFacts): Buffer {
  const bytes = bytesOf(body)
  response.writeHead(status, {
    ...headers,
    'x-amzn-requestid': facts.id,
    'x-amz-request-id': facts.id,
    // A response to HEAD has the length of the body that it leaves out.
    'content-length': (facts.isHead && headers['content-length']) || bytes.length,
  })
  return bytes
}

async function sendSlowly(response: ServerResponse, body: Buffer, seconds: number): Promise<void> {
  const size = Math.max(1, Math.ceil(body.length / SLOW_PIECES))
  for (let start = 0; start < body.length && !response.destroyed; start += size) {
    response.write(body.subarray(start, start + size))
    await setTimeout((seconds * 1000) / SLOW_PIECES, undefined, { ref: false })
  }
  response.end()
}

function bytesOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
}

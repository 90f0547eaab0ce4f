import { Readable } from 'node:stream'
import { responseDefectOf } from './responseDefect.ts'
import { cutOff, noResponse, notFromAws } from './responseErrors.ts'

/** The parts of the SDK's request that are read here. */
export type OutgoingRequest = { readonly hostname: string; readonly port?: number | undefined; readonly body?: unknown }

/** The parts of the SDK's response that are read here. */
export type IncomingResponse = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  body?: unknown
}

type SendOptions = {
  readonly send: (signal: AbortSignal) => Promise<IncomingResponse>
  readonly protocol: string
  readonly action: string
  /** Milliseconds of the attempt. */
  readonly limit: number
  /** Ends the attempt. */
  readonly signal: AbortSignal
}

/**
 * One attempt of a call: sends the request, reads the whole response within the limit, and refuses it if it is not AWS's.
 * @returns the response, whose body is in memory
 */
export async function sendRequest(
  request: OutgoingRequest,
  { send, protocol, action, limit, signal }: SendOptions,
): Promise<IncomingResponse> {
  const timeout = AbortSignal.timeout(limit)
  try {
    const response = await send(AbortSignal.any([signal, timeout]))
    const body = await bytesOf(response.body)
    const raw = { status: response.statusCode, headers: lowerCase(response.headers), body }
    const defect = responseDefectOf(raw, { protocol, action })
    if (defect === 'cut-off') throw cutOff()
    if (defect === 'not-aws')
      throw notFromAws({
        host: request.port ? `${request.hostname}:${request.port}` : request.hostname,
        sent: typeof request.body === 'string' ? request.body : '',
        response: raw,
      })
    // Amazon S3 hands the stream on; every other service collects it.
    response.body = Readable.from([body], { objectMode: false })
    return response
  } catch (error) {
    if (timeout.aborted && !signal.aborted) throw noResponse(limit)
    throw error
  }
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (!(body instanceof Readable)) return new Uint8Array()
  const parts: Buffer[] = []
  for await (const part of body) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

import { WireError } from './wireError.ts'

type RequestContent = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }

/**
 * The plain body of an upload in signed chunks; the fields of the trailer become headers.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export function decodeAwsChunked(body: Buffer, headers: Readonly<Record<string, string>>): RequestContent {
  const isChunked =
    headers['content-encoding']?.split(/,\s*/).includes('aws-chunked') ||
    headers['x-amz-content-sha256']?.startsWith('STREAMING-')
  if (!isChunked) return { headers, body }
  const { parts, trailer } = readChunks(body)
  const encoding = headers['content-encoding']?.split(/,\s*/).filter(item => item !== 'aws-chunked' && item !== '')
  const { 'content-encoding': _, ...others } = headers
  const plain = Buffer.concat(parts)
  const kept = encoding?.length ? { 'content-encoding': encoding.join(', ') } : {}
  return { headers: { ...others, ...kept, 'content-length': String(plain.length), ...trailer }, body: plain }
}

function readChunks(body: Buffer): { parts: readonly Buffer[]; trailer: Record<string, string> } {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf('\r\n', at)
    const size = end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16)
    if (Number.isNaN(size) || end + 2 + size > body.length) {
      throw new WireError('IncompleteBody', 'The request body terminated unexpectedly', 400)
    }
    at = end + 2 + size
    if (size === 0) return { parts, trailer: readTrailer(body.toString('latin1', at)) }
    parts.push(body.subarray(end + 2, at))
    at += 2
  }
}

function readTrailer(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter(line => line.includes(':'))
  return Object.fromEntries(
    lines.map(line => [
      line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
}

import { createServer, request } from 'node:http'

export type RefusingProxy = {
  readonly url: string
  /** Each refuses once, the next request of its action. */
  readonly refusals: Refusal[]
  readonly close: () => Promise<void>
}

type Refusal = {
  /** `CreateChangeSet`; * is any. */
  readonly action: string
  readonly status: number
  readonly code: string
  readonly message: string
}

/** A proxy of an AWS service with the query protocol: forwards every request except for the refusals. */
export async function startRefusingProxy(target: string): Promise<RefusingProxy> {
  const refusals: Refusal[] = []
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    const body = Buffer.concat(parts)
    const action = new URLSearchParams(body.toString()).get('Action')
    const index = refusals.findIndex(candidate => candidate.action === action || candidate.action === '*')
    const [refusal] = index < 0 ? [] : refusals.splice(index, 1)
    if (refusal) {
      outgoing.writeHead(refusal.status, { 'content-type': 'text/xml' }).end(errorOf(refusal))
      return
    }
    const options = { method: incoming.method ?? 'POST', headers: incoming.headers }
    const forwarded = request(new URL(incoming.url ?? '/', target), options, response => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers)
      response.pipe(outgoing)
    })
    forwarded.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    refusals,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function errorOf({ code, message }: Refusal): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error><RequestId>1</RequestId></ErrorResponse>`
}

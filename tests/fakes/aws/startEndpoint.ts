import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type EndpointRequest = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  /** The fields of a form, as CloudFormation's protocol sends them. */
  readonly form: URLSearchParams
  /** `DescribeStacks`, by form field or by target header. */
  readonly action: string
  /** Resolves when the connection is closed or the response is sent. */
  readonly closed: Promise<unknown>
}
export type EndpointResponse = {
  readonly status?: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Endpoint = { readonly requests: readonly EndpointRequest[]; readonly close: () => Promise<void> }

/** Responds to every AWS client of this process with the handler's bytes, and records the requests. */
export async function startEndpoint(
  handler: (request: EndpointRequest) => EndpointResponse | Promise<EndpointResponse>,
): Promise<Endpoint> {
  const requests: EndpointRequest[] = []
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    const form = new URLSearchParams(body)
    const target = String(incoming.headers['x-amz-target'] ?? '').split('.')[1]
    const request: EndpointRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      body,
      form,
      action: target ?? form.get('Action') ?? '',
      closed: once(outgoing, 'close'),
    }
    requests.push(request)
    const response = await handler(request)
    outgoing.writeHead(response.status ?? 200, response.headers).end(response.body ?? '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const before = { ...process.env }
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'canary-secret-key',
  })
  return {
    requests,
    close: async () => {
      process.env = before
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A response in the query protocol, as CloudFormation, STS and Elastic Load Balancing send it. */
export function xmlResponse(action: string, inside: string): EndpointResponse {
  return { body: `<${action}Response><${action}Result>${inside}</${action}Result></${action}Response>` }
}

export function xmlError(code: string, message: string, status = 400): EndpointResponse {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, body: `<ErrorResponse>${error}<RequestId>r1</RequestId></ErrorResponse>` }
}

/** A response in JSON, as ECS, Cognito, Logs and CloudWatch send it. */
export function jsonResponse(value: unknown): EndpointResponse {
  return { body: JSON.stringify(value), headers: { 'Content-Type': 'application/x-amz-json-1.1' } }
}

export function jsonError(code: string, message: string, status = 400): EndpointResponse {
  return { ...jsonResponse({ __type: code, message }), status }
}

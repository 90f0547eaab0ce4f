import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type GitHubResponse = { readonly status: number; readonly headers: Record<string, string>; readonly body: string }

/** What stands between us and GitHub does with one response. `write` may send anything, also nothing. */
type Interception = (options: {
  readonly method: string
  readonly path: string
  /** What GitHub sends. */
  readonly forward: () => Promise<GitHubResponse>
  readonly outgoing: ServerResponse
}) => void | Promise<void>

/** A server between us and GitHub, such as a proxy. */
export async function startIntermediary(gitHub: string, intercept: Interception) {
  const requests: string[] = []
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    const { method = '', url: path = '' } = incoming
    requests.push(`${method} ${path}`)
    const forward = async (): Promise<GitHubResponse> => {
      const { authorization = '' } = incoming.headers
      const body = Buffer.concat(parts).toString()
      const response = await fetch(new URL(path, gitHub), {
        method,
        headers: { authorization, host: incoming.headers.host ?? '' },
        ...(body && { body }),
      })
      const own = `http://${incoming.headers.host}`
      const headers = Object.fromEntries(
        [...response.headers].map(([name, text]) => [name, text.replaceAll(gitHub, own)]),
      )
      delete headers['content-length']
      delete headers['transfer-encoding']
      return { status: response.status, headers, body: await response.text() }
    }
    await intercept({ method, path, forward, outgoing })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

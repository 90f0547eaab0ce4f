import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Json } from '#lib/model/json.ts'
import { handleRequest, type RawResponse } from './api/handleRequest.ts'
import { createRepositoryState, type RepositoryState } from './repository/repositoryState.ts'

export type EmulatedGitHub = {
  /** For GITHUB_API_URL. */
  readonly url: string
  /** A token with the state's `permissions` and `job`, for a single job at a time. */
  readonly token: string
  /** For ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly identity: { readonly url: string; readonly token: string }
  readonly state: RepositoryState
  /** Rejects when a request or response broke GitHub's OpenAPI document. */
  readonly close: () => Promise<void>
}

/** A GitHub with one repository on the loopback address, as strict as GitHub's OpenAPI document. */
export async function startEmulatedGitHub(overrides: Partial<RepositoryState> = {}): Promise<EmulatedGitHub> {
  const state = createRepositoryState(overrides)
  const token = `ghs_${randomUUID()}`
  const server = createServer(async (incoming, outgoing) => {
    const reply = await handleRequest(state, {
      ...(await readRequestOf(incoming)),
      token,
      host: incoming.headers.host ?? '',
    })
    await sendResponse(reply, incoming, outgoing)
  })
  const url = await listenOnLoopback(server)
  return {
    url,
    token,
    identity: { url: `${url}/identity?api-version=2.0`, token },
    state,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      if (state.violations.length > 0)
        throw new Error(`Violations of GitHub's OpenAPI document:\n${state.violations.join('\n')}`)
    },
  }
}

async function readRequestOf(incoming: IncomingMessage) {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  const text = Buffer.concat(parts).toString()
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '/',
    authorization: incoming.headers.authorization ?? '',
    body: text ? parseBody(text) : undefined,
  }
}

function parseBody(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function sendResponse(reply: RawResponse, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (reply === 'hang up') {
    incoming.socket.destroy()
    return
  }
  const headers = { 'content-type': 'application/json; charset=utf-8', ...reply.headers }
  outgoing.writeHead(reply.status, headers).end(reply.status === 204 ? undefined : JSON.stringify(reply.body))
}

async function listenOnLoopback(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

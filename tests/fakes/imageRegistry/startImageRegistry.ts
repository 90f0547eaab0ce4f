import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RegistryOptions, registryHandler } from './registryHandler.ts'

export type LocalRegistry = {
  /** `127.0.0.1:1234`, which clients speak plain HTTP to. */
  readonly host: string
  /** `GET /v2/…`, with the kind of authorization where there is one. */
  readonly requests: readonly string[]
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** An image registry on loopback. */
export async function startImageRegistry(options: RegistryOptions = {}): Promise<LocalRegistry> {
  const requests: string[] = []
  const handle = registryHandler(options)
  const server = createServer((request, response) => {
    const { authorization = '' } = request.headers
    requests.push(`${request.method} ${request.url}${authorization === '' ? '' : ` (${authorization.split(' ')[0]})`}`)
    handle(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

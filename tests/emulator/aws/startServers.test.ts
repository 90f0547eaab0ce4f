import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createTcpServer, type Server } from 'node:net'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { startServers } from '../../../scripts/emulator/aws/startServers.ts'
import { createServer } from '../../../scripts/emulator/aws/wire/server.ts'
import { aWorld } from '../../fakes/emulator/aWorld.ts'

const start = (port: number) => startServers(aWorld(), createServer([]), port)

/** The first of three ports that were free a moment ago. */
async function freePort(): Promise<number> {
  const server = await listen(0)
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function listen(port: number): Promise<Server> {
  const server = createTcpServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

suite('the servers of the built-in AWS', () => {
  test('have the port of the option and the two after it', async () => {
    const port = await freePort()

    const servers = await start(port)

    assert.equal(servers.url, `http://127.0.0.1:${port}`)
    assert.equal(servers.proxy.url, `http://127.0.0.1:${port + 1}`)
    assert.match(
      servers.hostVariables.NODE_OPTIONS ?? '',
      new RegExp(`127\\.0\\.0\\.1%3A${port + 2}\\b|127\\.0\\.0\\.1:${port + 2}\\b`),
    )
    await servers.close()
  })

  for (const [which, step] of [
    ['AWS', 0],
    ['the proxy', 1],
  ] as const)
    test(`say in one sentence that the port of ${which} is in use, and none of them runs`, async () => {
      const port = await freePort()
      const other = await listen(port + step)

      await assert.rejects(start(port), (error: unknown) => {
        assert.ok(error instanceof Problem)
        assert.equal(error.kind, 'failed')
        assert.equal(
          error.message,
          `The built-in AWS cannot listen on port ${port + step}: another program uses it; it needs the ports ${port} to ${port + 2}.`,
        )
        assert.match(error.todo ?? '', /--port/)
        return true
      })
      await new Promise(resolve => other.close(resolve))
      await (await start(port)).close()
    })

  test('say so of the name server, which needs a port of UDP', async () => {
    const port = await freePort()
    const other = createSocket('udp4').bind(port + 2, '127.0.0.1')
    await once(other, 'listening')

    await assert.rejects(start(port), {
      message: new RegExp(`cannot listen on port ${port + 2}: another program uses it`),
    })

    other.close()
    await once(other, 'close')
  })
})

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { createTestAuthority, type TestAuthority } from '../services/certificateAuthority.ts'
import { freePort } from '../services/freePort.ts'
import { type LoadBalancer, startLoadBalancer } from '../services/startLoadBalancer.ts'

suite('the load balancer of a run', () => {
  let folder: string
  let authority: TestAuthority
  let balancer: LoadBalancer
  const seen: IncomingMessage[] = []
  const targets: { port: number; stop: () => Promise<unknown> }[] = []

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balancer-'))
    authority = await createTestAuthority(folder)
    for (const name of ['one', 'two'])
      targets.push(
        await target((incoming, response) => {
          seen.push(incoming)
          response.writeHead(200, { 'x-frame-options': 'DENY', 'x-name': name }).end(name)
        }),
      )
    balancer = await startLoadBalancer({
      certificate: await authority.issue(['chat.localhost']),
      port: await freePort(),
      addedHeaders: { 'x-frame-options': 'SAMEORIGIN' },
      idleSeconds: 900,
    })
  })
  after(async () => {
    await balancer.stop()
    for (const { stop } of targets) await stop()
    await rm(folder, { recursive: true })
  })

  test('answers 503 while it has no target, and 502 when the target does not answer', async () => {
    balancer.setTargets([])
    const none = await get()
    balancer.setTargets([await freePort()])
    const closed = await get()

    assert.deepEqual([none.status, closed.status], [503, 502])
  })

  test('gives each request to the next target, and sets its own headers', async () => {
    balancer.setTargets(targets.map(({ port }) => port))

    const responses = [await get(), await get(), await get()]

    assert.notEqual(responses[0]?.body, responses[1]?.body)
    assert.equal(responses[0]?.body, responses[2]?.body)
    assert.equal(responses[0]?.headers['x-frame-options'], 'SAMEORIGIN')
  })

  test('says who the client is after what the client says of itself, and drops names that are not valid', async () => {
    balancer.setTargets(targets.map(({ port }) => port))

    await get({ 'x-forwarded-for': '203.0.113.7', x_underscore: 'dropped' })

    const { headers } = seen.at(-1) ?? {}
    assert.equal(headers?.['x-forwarded-for'], '203.0.113.7, 127.0.0.1')
    assert.equal(headers?.['x-forwarded-proto'], 'https')
    assert.equal(headers?.x_underscore, undefined)
  })

  async function target(listener: (incoming: IncomingMessage, response: ServerResponse) => void) {
    const server = createServer(listener)
    const port = await freePort()
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
    return { port, stop: () => new Promise(resolve => server.close(resolve)) }
  }

  function get(headers: Readonly<Record<string, string>> = {}) {
    return new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }>(
      (resolve, reject) => {
        const options = {
          host: '127.0.0.1',
          port: balancer.port,
          ca: authority.certificate,
          servername: 'chat.localhost',
        }
        request({ ...options, headers, agent: false }, async response => {
          let body = ''
          for await (const part of response) body += part
          resolve({ status: response.statusCode, headers: response.headers, body })
        })
          .on('error', reject)
          .end()
      },
    )
  }
})

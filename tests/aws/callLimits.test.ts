import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import type { Access } from '#lib/aws/credentials/access.ts'
import { CHANGE_SET_ID, everyPort } from '../fakes/aws/everyPort.ts'
import { startEndpoint, xmlError, xmlResponse } from '../fakes/aws/startEndpoint.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const REGION = 'eu-central-1'
const SHORT = { attempt: 60, call: 250, changeAfterStop: 60, callAfterStop: 60 }

/** An endpoint that writes what it likes and never ends a response. */
async function withStalling(write: (response: ServerResponse) => void, run: () => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => write(response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // The address of a server that listens on a port.
  const { port } = server.address() as AddressInfo
  const before = { ...process.env }
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
  })
  try {
    await run()
  } finally {
    process.env = before
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

const connect = (more: Partial<Access> = {}) => connectCloudFormation({ region: REGION, limits: SHORT, ...more })

// Without a limit, each of these tests would never end.
suite('a call of AWS', { timeout: 60_000 }, () => {
  test('every operation ends at the limit of its call if no response ever comes', () =>
    withStalling(
      () => {},
      async () => {
        const startedAt = performance.now()
        const waits = everyPort({ limits: { ...SHORT, call: 3_000 } })
          .filter(([action]) => action !== 'AssumeRoleWithWebIdentity')
          .map(async ([action, call]) => [action, await expectProblem(call)] as const)
        for (const [action, { reason, message }] of await Promise.all(waits)) {
          assert.equal(reason, 'unavailable', `${action}: ${message}`)
          assert.match(
            message,
            /did not respond to '\w+': no whole response (within|to \d+ attempts in) \d+ seconds/,
            action,
          )
        }
        assert.ok(performance.now() - startedAt < 20_000)
      },
    ))

  for (const [what, write] of [
    ['ends after its headers', (response: ServerResponse) => response.writeHead(200).flushHeaders()],
    [
      'sends a byte now and then',
      (response: ServerResponse) => {
        const timer = setInterval(() => response.write(' '), 10)
        response.on('close', () => clearInterval(timer))
      },
    ],
    [
      'stops in its middle',
      (response: ServerResponse) =>
        response.writeHead(200, { 'Content-Length': 500 }).write('<DescribeStacksResponse>'),
    ],
  ] as const)
    test(`a response that ${what} ends at the limit`, () =>
      withStalling(write, async () => {
        assert.match(
          (await expectProblem(() => connect({ limits: { ...SHORT, call: 1_000 } }).stack('dev'))).message,
          /no whole response to \d+ attempts in/,
        )
      }))

  test('the retries of a call share its limit, and its error is that of the last attempt', async () => {
    const endpoint = await startEndpoint(() => xmlError('Throttling', 'Rate exceeded'))
    try {
      const problem = await expectProblem(() => connect().stack('dev'))

      assert.match(problem.message, /still throttles 'DescribeStacks'/)
    } finally {
      await endpoint.close()
    }
  })

  for (const [what, limits, expected] of [
    [
      'names its attempts and their whole time',
      { attempt: 600, call: 1_500 },
      /: no whole response to [23] attempts in [12] seconds\.$/,
    ],
    [
      'with a single attempt names its time',
      { attempt: 1_900, call: 1_000 },
      /: no whole response within 1 seconds\.$/,
    ],
  ] as const)
    test(`a call without any response that ${what}`, () =>
      withStalling(
        () => {},
        async () => {
          const { message } = await expectProblem(() => connect({ limits: { ...SHORT, ...limits } }).stack('dev'))

          assert.match(message, expected)
        },
      ))

  test('credentials that never come are named as the cause', async () => {
    const credentials = () => new Promise<never>(() => {})

    const problem = await expectProblem(() => connect({ credentials }).stack('dev'))

    assert.match(problem.message, /^The AWS credentials could not be loaded: not within/)
    assert.match(problem.todo ?? '', /AWS_CONTAINER_CREDENTIALS_FULL_URI/)
  })
})

suite('a call that is stopped', { timeout: 60_000 }, () => {
  const long = { attempt: 30_000, call: 30_000 }

  test('a read ends at once with the reason of the stop, and closes its connection', async () => {
    const arrived = Promise.withResolvers<{ readonly closed: Promise<unknown> }>()
    const endpoint = await startEndpoint(({ closed }) => {
      arrived.resolve({ closed })
      return new Promise(() => {})
    })
    try {
      const controller = new AbortController()
      const reading = connect({ signal: controller.signal, limits: long }).stack('dev')
      const { closed } = await arrived.promise
      controller.abort(new Error('interrupted'))

      await assert.rejects(reading, /interrupted/)
      await closed
    } finally {
      await endpoint.close()
    }
  })

  test('a change that was sent has a moment for its response', async () => {
    const controller = new AbortController()
    const endpoint = await startEndpoint(async ({ action }) => {
      controller.abort(new Error('interrupted'))
      await new Promise(resolve => setTimeout(resolve, 50))
      return xmlResponse(action, '')
    })
    try {
      const { execute } = connect({ signal: controller.signal, limits: { ...long, changeAfterStop: 10_000 } })

      await execute(CHANGE_SET_ID, { token: 't', kind: 'update' })
    } finally {
      await endpoint.close()
    }
  })

  test('a change without response ends after that moment', () =>
    withStalling(
      () => {},
      async () => {
        const controller = new AbortController()
        const { execute } = connect({ signal: controller.signal, limits: { ...long, changeAfterStop: 30 } })
        const executing = execute(CHANGE_SET_ID, { token: 't', kind: 'update' })
        setTimeout(() => controller.abort(new Error('interrupted')), 20)

        await assert.rejects(executing, /interrupted/)
      },
    ))

  test('a call after the stop cleans up, and has a limit of its own', async () => {
    const stopped = { signal: AbortSignal.abort(), limits: { ...long, callAfterStop: 50 } }
    const endpoint = await startEndpoint(({ action }) => xmlResponse(action, ''))
    await connect({ ...stopped, limits: long }).deleteChangeSet(CHANGE_SET_ID)
    await endpoint.close()

    await withStalling(
      () => {},
      async () => {
        await assert.rejects(connect(stopped).deleteChangeSet(CHANGE_SET_ID), /no whole response within/)
      },
    )
  })

  test('no call outlives the process', () =>
    withStalling(
      () => {},
      async () => {
        const controller = new AbortController()
        const calls = everyPort({ exitSignal: controller.signal, limits: long })
          .filter(([action]) => action !== 'AssumeRoleWithWebIdentity' && action !== 'PutObject')
          .map(([, call]) => assert.rejects(call(), /exit/))
        setTimeout(() => controller.abort(new Error('exit')), 50)

        await Promise.all(calls)
      },
    ))
})

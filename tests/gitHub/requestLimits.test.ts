import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Intercept, withIntermediary } from '../fakes/gitHub/withIntermediary.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const HTML = { 'content-type': 'text/html' }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

const HANGS: readonly (readonly [string, Intercept])[] = [
  ['before its response', () => {}],
  ['after its headers', ({ outgoing }) => void outgoing.writeHead(200, JSON_TYPE).flushHeaders()],
  ['in the middle of the body', ({ outgoing }) => void outgoing.writeHead(200, JSON_TYPE).write('[{"id":')],
  ['in an error page', ({ outgoing }) => void outgoing.writeHead(403, HTML).write('<h1>Forb')],
]

suite('a GitHub that does not answer', () => {
  for (const [when, hang] of HANGS)
    test(`a request ends at its limit when GitHub hangs ${when}`, () =>
      withIntermediary(hang, { limits: { attempt: 20, waiting: 60_000 } }, async ({ forge, calls }) => {
        for (const [method, call] of calls) {
          const { message, reason } = await expectProblem(() => call(forge))
          assert.match(message, /^GitHub did not .* in time: host '127\.0\.0\.1:\d+' sent no whole response/, method)
          assert.equal(reason, 'unavailable')
        }
      }))

  test('all requests of a connection together wait no longer than their limit', () =>
    withIntermediary(
      () => {},
      { limits: { attempt: 50, waiting: 120 } },
      async ({ forge, calls, requests }) => {
        for (const [, call] of calls) await expectProblem(() => call(forge))

        assert.ok(requests.length <= 4, requests.join('\n'))
      },
    ))

  for (const [when, hang] of HANGS)
    test(`a stop ends each request at once when GitHub hangs ${when}`, async () => {
      const controller = new AbortController()
      await withIntermediary(
        async options => {
          await hang(options)
          setTimeout(() => controller.abort(new Error('stopped')), 30)
        },
        { signal: controller.signal },
        async ({ forge, calls }) => {
          const start = performance.now()
          const all = await Promise.allSettled(calls.map(([, call]) => call(forge)))

          for (const { status, ...rest } of all) {
            assert.equal(status, 'rejected')
            assert.match(String('reason' in rest && rest.reason), /stopped/)
          }
          assert.ok(performance.now() - start < 10_000)
        },
      )
    })

  test('a comment about a stop is still written, and has a short limit', async () => {
    const controller = new AbortController()
    let isHanging = false
    await withIntermediary(
      async ({ forward, outgoing }) => {
        if (isHanging) return
        const { status, headers, body } = await forward()
        outgoing.writeHead(status, headers).end(body)
      },
      { signal: controller.signal, limits: { attemptAfterStop: 1_500 } },
      async ({ forge, requests }) => {
        controller.abort(new Error('stopped'))
        assert.equal((await forge.createComment(1, 'stopped')).body, 'stopped')

        isHanging = true
        const { message } = await expectProblem(() => forge.comments(1))
        assert.match(message, /no whole response/)
        assert.equal(requests.length, 2)
      },
    )
  })
})

import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { suite, test } from 'node:test'
import { inspect } from 'node:util'
import { startIntermediary } from '../fakes/gitHub/startIntermediary.ts'
import { withIntermediary } from '../fakes/gitHub/withIntermediary.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const LOGIN_PAGE =
  '<!doctype html><html><head><title>Web access</title><style>p{}</style></head><body><p>Please log in to continue.</p></body></html>'
const HTML = { 'content-type': 'text/html' }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

const page =
  (status: number, body: string, headers: Record<string, string> = HTML) =>
  (outgoing: ServerResponse): void => {
    outgoing.writeHead(status, headers).end(body)
  }

/** The calls of one connection share its time for repeated requests, and a test makes many of them. */
const PATIENT = { limits: { waiting: 3_600_000 } }

suite('a response that GitHub did not send', () => {
  for (const [what, send, text] of [
    ["a proxy's login page with 200", page(200, LOGIN_PAGE), /HTTP 200: 'Web access Please log in to continue\.'/],
    ['a login page that claims to be JSON', page(200, LOGIN_PAGE, JSON_TYPE), /HTTP 200: 'Web access/],
    ['an empty body with 200', page(200, ''), /HTTP 200: no text/],
    ['an empty body with 204', page(204, ''), /HTTP 204: no text/],
    ["a proxy's page with 403", page(403, LOGIN_PAGE), /HTTP 403: 'Web access/],
    ["a proxy's page with 404", page(404, LOGIN_PAGE), /HTTP 404: 'Web access/],
    ["a proxy's page with 407", page(407, LOGIN_PAGE), /HTTP 407: it requires a login/],
    ["a proxy's page with 409", page(409, LOGIN_PAGE), /HTTP 409: 'Web access/],
    ["a gateway's page with 502", page(502, '<h1>Bad Gateway</h1>'), /HTTP 502: 'Bad Gateway'/],
    ["a portal's JSON with 401", page(401, '{"error":"login_required"}', JSON_TYPE), /HTTP 401: /],
    ["a gateway's JSON with 404", page(404, '{"message":"no Route matched"}', JSON_TYPE), /HTTP 404: /],
    ['JSON of another kind', page(200, '{"login":"required"}', JSON_TYPE), /no ('|list|object)/],
    ['JSON with errors of another kind', page(200, '{"errors":"login required"}', JSON_TYPE), /HTTP 200: /],
    ['an object without members', page(200, '{}', JSON_TYPE), /no (list|object|')/],
    ['a text as JSON', page(200, '"login required"', JSON_TYPE), /HTTP 200: /],
    ['null', page(200, 'null', JSON_TYPE), /HTTP 200: /],
    ['a list of something else', page(200, '[{"login":"required"},7]', JSON_TYPE), /no (object|')/],
    [
      'a redirect to a login page',
      page(302, '', { location: 'http://localhost:9/?token=canary' }),
      /could not be reached|redirect/,
    ],
  ] as const)
    test(`${what} is a Problem of every method of the forge, and no missing permission`, () =>
      withIntermediary(
        ({ outgoing }) => send(outgoing),
        PATIENT,
        async ({ forge, calls, gitHub }) => {
          for (const [method, call] of calls) {
            const problem = await expectProblem(() => call(forge))

            const shown = `${method}: ${inspect(problem)}`
            assert.match(problem.message, text, shown)
            assert.equal(problem.missingPermission, undefined, shown)
            assert.ok(!shown.includes('canary') && !shown.includes(gitHub.token), shown)
            if (what.startsWith('a redirect')) continue
            assert.match(
              problem.message,
              /^A proxy or a gateway answered the request to .* in place of GitHub \(host '127\.0\.0\.1:\d+', /,
              shown,
            )
            assert.equal(problem.reason, 'intercepted', shown)
          }
        },
      ))

  test("a proxy's redirect to its login page is a Problem that names the other host", async () => {
    const portal = await startIntermediary('', ({ outgoing }) => page(200, LOGIN_PAGE)(outgoing))
    try {
      await withIntermediary(
        ({ outgoing }) => page(302, '', { location: `${portal.url}/login?token=canary` })(outgoing),
        PATIENT,
        async ({ forge, calls }) => {
          for (const [method, call] of calls) {
            const { message } = await expectProblem(() => call(forge))
            assert.ok(message.includes(`a redirect to '${new URL(portal.url).host}'`), `${method}: ${message}`)
            assert.ok(!message.includes('canary'))
          }
        },
      )
    } finally {
      await portal.close()
    }
  })

  for (const [what, send] of [
    ['whose JSON ends too early', (body, outgoing) => outgoing.end(body.slice(0, -2))],
    [
      'whose connection ends too early',
      (body, outgoing) => {
        outgoing.write(body.slice(0, body.length / 2))
        setImmediate(() => outgoing.destroy())
      },
    ],
    [
      'whose body has not begun',
      (_, outgoing) => {
        outgoing.flushHeaders()
        setImmediate(() => outgoing.destroy())
      },
    ],
  ] as const satisfies readonly (readonly [string, (body: string, outgoing: ServerResponse) => unknown])[])
    test(`a response ${what} is a Problem of every method of the forge`, () =>
      withIntermediary(
        async ({ forward, outgoing }) => {
          const { status, headers, body } = await forward()
          const length = what.startsWith('whose JSON') ? {} : { 'content-length': String(body.length) }
          outgoing.writeHead(status, { ...headers, ...length })
          send(body, outgoing)
        },
        PATIENT,
        async ({ forge, calls }) => {
          for (const [method, call] of calls) {
            // The creation of a comment or an issue counts as done where it is found in a list.
            const problem = await expectProblem(() => call(forge))
            assert.match(problem.message, /was cut off: a proxy or a gateway/, `${method}: ${problem.message}`)
            assert.equal(problem.reason, 'intercepted')
          }
        },
      ))

  test('a page that lasts only for a moment changes nothing', () => {
    const met = new Set<string>()
    return withIntermediary(
      async ({ method, path, forward, outgoing }) => {
        const isFirst = !met.has(method + path)
        met.add(method + path)
        if (isFirst) return page(502, LOGIN_PAGE)(outgoing)
        const { status, headers, body } = await forward()
        outgoing.writeHead(status, headers).end(body)
      },
      PATIENT,
      async ({ forge, calls, gitHub }) => {
        for (const [, call] of calls) await call(forge)
        assert.equal(gitHub.state.comments.filter(({ body }) => body === 'outcome').length, 1)
        assert.equal(gitHub.state.issues.filter(({ title }) => title === 'Drift').length, 1)
      },
    )
  })

  test('a page after GitHub created a comment or an issue creates it no second time', () =>
    withIntermediary(
      async ({ method, path, forward, outgoing }) => {
        const { status, headers, body } = await forward()
        if (method === 'POST' && path !== '/graphql') return page(200, LOGIN_PAGE)(outgoing)
        outgoing.writeHead(status, headers).end(body)
      },
      PATIENT,
      async ({ forge, gitHub: { state } }) => {
        assert.equal((await forge.createComment(1, 'outcome')).body, 'outcome')
        assert.equal(
          await forge.createIssue({ title: 'New', body: 'new', label: 'drift:dev' }),
          state.issues.find(({ title }) => title === 'New')?.number,
        )
        assert.equal(state.comments.filter(({ body }) => body === 'outcome').length, 1)
        assert.equal(state.issues.filter(({ title }) => title === 'New').length, 1)
      },
    ))

  test("GitHub's own error page is GitHub's", () =>
    withIntermediary(
      ({ outgoing }) => page(502, '<h1>Unicorn!</h1>', { ...HTML, 'x-github-request-id': 'A:1' })(outgoing),
      PATIENT,
      async ({ forge }) => {
        const { message, reason } = await expectProblem(() => forge.pullRequest(1))
        assert.equal(message, "GitHub failed to read pull request 1 (HTTP 502): 'Unicorn!'")
        assert.equal(reason, 'unavailable')
      },
    ))
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { codeExchangeProbe } from '#lib/operations/verification/codeExchange.ts'
import type { Runtime } from '#lib/ports.ts'
import { aRefusedCode } from '../../fakes/aws/fakeRuntime.ts'
import { APP_SHELL, anHttpResponse, CALLBACK, HOST, LOGIN } from '../../fakes/http/fakeHttpClient.ts'
import { checkNamed, runVerify } from '../../fakes/verification/runVerify.ts'
import { APPLICATION_UNREACHABLE, type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

/** The log has these reasons, oldest first. */
const withReasons = (...reasons: readonly string[]): { readonly runtime: Partial<Runtime> } => ({
  runtime: { logLines: async () => reasons.map(reason => ({ at: new Date(0), text: aRefusedCode(reason) })) },
})
const endingWith = (status: number, location?: string) => ({
  responses: { [CALLBACK]: anHttpResponse(status, '', location === undefined ? {} : { location }) },
})

const CASES: readonly ProbeCase[] = [
  [
    'the provider refuses the secret',
    withReasons('invalid_client:'),
    'unhealthy',
    /refuses .* client: 'invalid_client'/,
  ],
  ['the client may not use codes', withReasons('unauthorized_client:'), 'unhealthy', /'unauthorized_client'/],
  [
    'the provider cannot be reached',
    withReasons('All connection attempts failed'),
    'unhealthy',
    /cannot exchange a code for tokens: 'All connection attempts failed'/,
  ],
  [
    'the cookie of the sign-in is lost on its way',
    withReasons('mismatching_state: CSRF Warning! State not equal'),
    'unhealthy',
    /mismatching_state/,
  ],
  [
    "somebody else's sign-in fails at the same time",
    withReasons('invalid_grant:', 'mismatching_state: CSRF Warning!'),
    'healthy',
    /accepts the client and its secret/,
  ],
  [
    'a sign-in cannot begin',
    { responses: { [LOGIN]: anHttpResponse(500, 'Internal Server Error') } },
    'unhealthy',
    /login returned HTTP 500/,
  ],
  ['a sign-in has no state', { responses: { [LOGIN]: APP_SHELL } }, 'unhealthy', /login returned HTTP 200/],
  ['the end of a sign-in is an error', endingWith(500), 'unhealthy', /ended with HTTP 500; a redirect/],
  ['the end of a sign-in is a page', { responses: { [CALLBACK]: APP_SHELL } }, 'unhealthy', /ended with HTTP 200/],
  [
    'a sign-in ends at another host',
    endingWith(307, 'http://localhost:8080/auth?error=x'),
    'unhealthy',
    /ends at 'http:\/\/localhost:8080\/auth'/,
  ],
  ['a sign-in ends at another page', endingWith(307, `${HOST}/error`), 'unhealthy', /ends at '.*\/error'/],
  [
    'the load balancer is internal',
    { responses: APPLICATION_UNREACHABLE, runtime: { loadBalancerScheme: async () => 'internal' } },
    'not-checked',
    /internal/,
  ],
]

suite(`the check '${codeExchangeProbe.name}'`, () => {
  testProbe(codeExchangeProbe, { cases: CASES, outputs: ['Url', 'LogGroupName'] })

  test('a log without a line about it is no verdict', async () => {
    const { outcome } = await runVerify(withReasons())

    const { verdict, detail } = checkNamed('code exchange', outcome)
    assert.equal(verdict, 'not-checked')
    assert.match(detail, /no line about a sign-in .* 24 seconds/)
  })

  test('a line that arrives later is waited for, without a second sign-in', async () => {
    let reads = 0
    const logLines: Runtime['logLines'] = async (_, __, containing) => {
      if (containing === undefined) return [{ at: new Date(0), text: 'any' }]
      reads += 1
      return reads < 5 ? [] : [{ at: new Date(0), text: aRefusedCode('invalid_grant:') }]
    }
    const { outcome } = await runVerify({ runtime: { logLines } })

    const { verdict, milliseconds } = checkNamed('code exchange', outcome)
    assert.equal(verdict, 'healthy')
    assert.equal(milliseconds, 8_000)
  })
})

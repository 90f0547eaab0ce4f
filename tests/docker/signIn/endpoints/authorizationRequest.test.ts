import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { checkAuthorization } from '../../../../docker/sign-in/endpoints/authorizationRequest.ts'
import { parseParameters } from '../../../../docker/sign-in/http/parameters.ts'
import { createPool } from '../../../../docker/sign-in/pool/pool.ts'
import { authorizationQuery, CALLBACK, CLIENT, MEMBER, POOL_ID } from '../signInBrowser.ts'

const ORIGIN = 'https://sign-in.example.com'
const POOL = createPool(
  { port: 0, poolId: POOL_ID, client: CLIENT, users: [MEMBER] },
  { issuer: 'https://issuer.example.com', signIn: ORIGIN, token: ORIGIN },
)
const SCOPES = ['openid', 'email', 'profile']
const check = (change: Parameters<typeof authorizationQuery>[0]) =>
  checkAuthorization(parseParameters(authorizationQuery(change)), POOL)

suite('an authorization request', () => {
  test('no text but the registered callback is a callback', () => {
    const nearCallback = fc
      .tuple(fc.nat(CALLBACK.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(2))
      .map(([at, text, removed]) => CALLBACK.slice(0, at) + text + CALLBACK.slice(at + removed))
      .filter(text => text !== CALLBACK)
    const anyText = fc.oneof(nearCallback, fc.string({ unit: 'binary' }), fc.webUrl())

    fc.assert(
      fc.property(anyText, redirect_uri => {
        const checked = check({ redirect_uri })
        assert.equal(checked.kind, 'refused')
        const location = checked.kind === 'refused' ? String(checked.response.headers.location) : ''
        assert.ok(location.startsWith(`${ORIGIN}/error?error=`))
      }),
      { numRuns: 1000 },
    )
  })

  test('no scope that the client does not have is accepted', () => {
    const scope = fc.oneof(fc.constantFrom(...SCOPES), fc.stringMatching(/^[!-~]{1,8}$/))

    fc.assert(
      fc.property(fc.array(scope, { minLength: 1 }), wanted => {
        const isAllowed = wanted.every(name => SCOPES.includes(name)) && wanted.includes('openid')
        assert.equal(check({ scope: wanted.join(' ') }).kind, isAllowed ? 'valid' : 'refused')
      }),
      { numRuns: 1000 },
    )
  })

  test('state and nonce are carried letter by letter', () => {
    const text = fc.string({ unit: 'grapheme' })

    fc.assert(
      fc.property(text, text, (state, nonce) => {
        const checked = check({ state, nonce })
        assert.ok(checked.kind === 'valid')
        assert.deepEqual([checked.request.state, checked.request.nonce], [state, nonce])
      }),
    )
  })

  test('a request without a scope is for all scopes of the client', () => {
    const checked = check({ scope: undefined })

    assert.deepEqual(checked.kind === 'valid' && checked.request.scopes, SCOPES)
  })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { signJwt } from '../../../../docker/sign-in/pool/jwt.ts'
import { createPool } from '../../../../docker/sign-in/pool/pool.ts'
import { createSigningKeys } from '../../../../docker/sign-in/pool/signingKeys.ts'
import { readAccessToken } from '../../../../docker/sign-in/pool/tokens.ts'
import { CLIENT, MEMBER, POOL_ID } from '../signInBrowser.ts'

const ORIGIN = 'https://sign-in.example.com'
const NOW = 1_800_000_000_000
const CLAIMS = { token_use: 'access', exp: NOW / 1000 + 1, origin_jti: 'an id', sub: MEMBER.username }

suite('an access token', () => {
  const settings = { port: 0, poolId: POOL_ID, client: CLIENT, users: [MEMBER], now: () => NOW }
  const pool = createPool(settings, { issuer: ORIGIN, signIn: ORIGIN, token: ORIGIN })

  test('an access token of the pool is read', () => {
    assert.deepEqual(readAccessToken(signJwt(CLAIMS, pool.keys), pool), CLAIMS)
  })

  for (const [what, change] of [
    ['an ID token', { token_use: 'id' }],
    ['a token that has expired', { exp: NOW / 1000 }],
    ['a token without an expiry', { exp: undefined }],
    ['a token whose expiry is text', { exp: '9999999999' }],
    ['a token without an origin', { origin_jti: undefined }],
  ] as const)
    test(`${what} is not read`, () => {
      assert.equal(readAccessToken(signJwt({ ...CLAIMS, ...change }, pool.keys), pool), undefined)
    })

  test('a token of another key is not read', () => {
    assert.equal(readAccessToken(signJwt(CLAIMS, createSigningKeys()), pool), undefined)
  })
})

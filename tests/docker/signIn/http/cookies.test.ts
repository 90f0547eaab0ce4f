import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setCookie } from '../../../../docker/sign-in/http/cookies.ts'

suite('a cookie', () => {
  test('a cookie of an https address is Secure, also behind a proxy that ends TLS', () => {
    const cookie = setCookie('name', 'value', { origin: 'https://sign-in.example.com', seconds: 60 })

    assert.equal(cookie, 'name=value; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure')
  })

  test('a cookie of an http address is not Secure', () => {
    const cookie = setCookie('name', '', { origin: 'http://localhost:9011', seconds: 0 })

    assert.equal(cookie, 'name=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
  })
})

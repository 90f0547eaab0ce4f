import assert from 'node:assert/strict'
import { request } from 'node:http'
import { suite, test } from 'node:test'
import { authorizationQuery, POOL_ID, sharedSignIn } from '../signInBrowser.ts'

const ISSUER_PATHS = [`/${POOL_ID}/.well-known/openid-configuration`, `/${POOL_ID}/.well-known/jwks.json`]
const DOMAIN_PATHS = ['/oauth2/authorize', '/login', '/logout', '/error', '/oauth2/userInfo']

suite('the hosts', () => {
  const signIn = sharedSignIn({
    issuerOrigin: 'https://cognito-idp.eu-central-1.amazonaws.com',
    signInOrigin: 'https://sign-in.example.com',
    tokenOrigin: 'http://sign-in:9011',
  })
  const status = (host: string, path: string, method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      // `fetch` sends the host of the address, whatever its headers say.
      const sent = request({ port: signIn().port, path, method, headers: { host }, agent: false })
      sent.on('response', response => resolve(response.resume().statusCode)).on('error', reject)
      sent.end()
    })

  for (const [host, right, wrong] of [
    ['cognito-idp.eu-central-1.amazonaws.com', ISSUER_PATHS, DOMAIN_PATHS],
    ['Cognito-IDP.eu-central-1.amazonaws.com:443', ISSUER_PATHS, DOMAIN_PATHS],
    ['sign-in.example.com', DOMAIN_PATHS, ISSUER_PATHS],
    ['sign-in:9011', DOMAIN_PATHS, ISSUER_PATHS],
    ['evil.example.com', [], [...ISSUER_PATHS, ...DOMAIN_PATHS]],
    ['sign-in', [], [...ISSUER_PATHS, ...DOMAIN_PATHS]],
  ] as const)
    test(`host '${host}' has its own paths alone`, async () => {
      for (const path of right) assert.notEqual(await status(host, path), 404, path)
      for (const path of wrong) assert.equal(await status(host, path), 404, path)
    })

  for (const path of [
    '/.well-known/openid-configuration',
    '/other_Pool00000/.well-known/openid-configuration',
    `/${POOL_ID}`,
    `/${POOL_ID}/`,
    `/${POOL_ID}/oauth2/token`,
    '/',
    '//',
    '/__proto__',
  ])
    test(`path '${path}' does not exist on the issuer's host`, async () => {
      assert.equal(await status('cognito-idp.eu-central-1.amazonaws.com', path), 404)
    })

  for (const host of ['127.0.0.1', 'anything.example.com'])
    test(`/health answers on host '${host}'`, async () => assert.equal(await status(host, '/health'), 200))

  for (const [method, path] of [
    ['GET', '/oauth2/token'],
    ['POST', `/oauth2/authorize?${authorizationQuery()}`],
    ['POST', '/logout'],
    ['PUT', '/login'],
    ['DELETE', '/oauth2/revoke'],
  ] as const)
    test(`${method} ${path.split('?')[0]} is not allowed`, async () => {
      assert.equal(await status('sign-in.example.com', path, method), 405)
    })

  test('HEAD is answered as GET without a body', async () => {
    const [path = ''] = ISSUER_PATHS
    assert.equal(await status('cognito-idp.eu-central-1.amazonaws.com', path, 'HEAD'), 200)
  })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { reachabilityOf, siteResponse } from '../../../../scripts/emulator/aws/application/site.ts'
import type { SiteRequest } from '../../../../scripts/emulator/aws/application/siteRequest.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'

function siteRequest(address: string, changes: Partial<SiteRequest> = {}): SiteRequest {
  const url = new URL(address, `https://${IDS.host}`)
  const scheme = url.protocol === 'http:' ? 'http' : 'https'
  return {
    scheme,
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    origin: undefined,
    cookie: undefined,
    isUpgrade: false,
    ...changes,
  }
}

const responseTo = (address: string, resources = deployedResources(), changes: Partial<SiteRequest> = {}) =>
  siteResponse(aWorld(resources), siteRequest(address, changes))

const SOCKET = '/ws/socket.io/?EIO=4&transport=websocket'
const socketStatus = (origin: string, resources = deployedResources()) =>
  responseTo(SOCKET, resources, { origin, isUpgrade: true })?.status

suite('the application behind its host', () => {
  for (const path of ['/health', '/ready', '/health/db'])
    test(`the application is healthy at ${path}`, () => {
      assert.deepEqual(responseTo(path)?.status, 200)
      assert.deepEqual(JSON.parse(responseTo(path)?.body ?? ''), { status: true })
    })

  test('the configuration has the version, the provider and the sign-up settings', () => {
    const config = JSON.parse(responseTo('/api/config')?.body ?? '')
    assert.equal(config.version, '0.12.4')
    assert.deepEqual(config.oauth, { providers: { oidc: 'Cognito' }, auto_redirect: true })
    assert.deepEqual(config.features, {
      slim: false,
      auth: true,
      auth_trusted_header: false,
      enable_signup_password_confirmation: false,
      enable_ldap: false,
      enable_signup: false,
      enable_login_form: false,
      enable_websocket: true,
    })
  })

  test('the configuration tells of no account only where none is created at the start', () => {
    const onboarding = [{}, { WEBUI_ADMIN_EMAIL: undefined }].map(
      environment => JSON.parse(responseTo('/api/config', deployedResources({ environment }))?.body ?? '').onboarding,
    )
    assert.deepEqual(onboarding, [undefined, true])
  })

  test('sign-in redirects to the pool with every parameter of the code flow', () => {
    const response = responseTo('/oauth/oidc/login')
    const target = new URL(response?.headers.location ?? '')
    assert.equal(response?.status, 302)
    assert.equal(target.origin + target.pathname, `https://${IDS.signInHost}/oauth2/authorize`)
    const query = Object.fromEntries(target.searchParams)
    assert.equal(query.client_id, IDS.client)
    assert.equal(query.redirect_uri, `https://${IDS.host}/oauth/oidc/callback`)
    assert.equal(query.scope, 'openid email profile')
    assert.equal(query.code_challenge_method, 'S256')
    assert.ok(query.state && query.nonce && query.code_challenge)
  })

  test('a sign-in with a wrong code ends at the page of the application, with an error', () => {
    const response = responseTo('/oauth/oidc/callback?code=wrong&state=s')
    assert.equal(response?.status, 307)
    assert.match(response?.headers.location ?? '', new RegExp(`^https://${IDS.host}/auth\\?error=Sign-in`))
  })

  test('WebSockets are accepted from the own origin only', () => {
    assert.equal(socketStatus(`https://${IDS.host}`), 101)
    assert.equal(socketStatus('https://elsewhere.example'), 403)
  })

  test('a WebSocket has none of the headers that the application adds to its pages', () => {
    const resources = deployedResources({ environment: { REFERRER_POLICY: 'same-origin' } })
    const responses = [responseTo(SOCKET, resources, { isUpgrade: true }), responseTo(SOCKET, resources)]
    assert.deepEqual(
      responses.map(response => response?.headers['referrer-policy']),
      [undefined, undefined],
    )
    assert.equal(responseTo('/health', resources)?.headers['referrer-policy'], 'same-origin')
  })

  test('any other path is served with the page of the application', () => {
    const response = responseTo('/docs')
    assert.equal(response?.status, 200)
    assert.match(response?.body ?? '', /<title>Open WebUI/)
  })

  test('a response has the headers that the listener adds', () => {
    assert.equal(responseTo('/health')?.headers['strict-transport-security'], 'max-age=1')
  })

  test('plain HTTP is only redirected', () => {
    const response = responseTo(`http://${IDS.host}/chat?a=b`)
    assert.equal(response?.status, 301)
    assert.equal(response?.headers.location, `https://${IDS.host}:443/chat?a=b`)
  })
})

suite('a security header of the environment', () => {
  for (const [variable, value, header, expected] of [
    ['CONTENT_SECURITY_POLICY', "default-src 'self'", 'content-security-policy', "default-src 'self'"],
    ['REFERRER_POLICY', 'no-referrer', 'referrer-policy', 'no-referrer'],
    ['REFERRER_POLICY', 'nobody', 'referrer-policy', 'no-referrer'],
    ['PERMISSIONS_POLICY', 'camera=(self),midi=()', 'permissions-policy', 'camera=(self),midi=()'],
    ['PERMISSIONS_POLICY', 'camera=(self),display-capture=()', 'permissions-policy', 'none'],
    ['CROSS_ORIGIN_OPENER_POLICY', 'cross', 'cross-origin-opener-policy', 'same-origin'],
    ['XFRAME_OPTIONS', 'ALLOW', 'x-frame-options', 'DENY'],
    ['CONTENT_SECURITY_POLICY', '', 'content-security-policy', undefined],
  ] as const)
    test(`${variable} with '${value}' becomes '${expected}'`, () =>
      assert.equal(
        responseTo('/', deployedResources({ environment: { [variable]: value } }))?.headers[header],
        expected,
      ))
})

suite('a wrong environment has the recorded effect', () => {
  const otherPool = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Other/.well-known/openid-configuration'
  for (const [description, environment, path, status] of [
    ['a provider address of another pool', { OPENID_PROVIDER_URL: otherPool }, '/oauth/oidc/login', 500],
    [
      'a provider address of another pool, as its health check does not notice,',
      { OPENID_PROVIDER_URL: otherPool },
      '/ready',
      200,
    ],
    [
      'a provider address without its well-known path',
      { OPENID_PROVIDER_URL: `https://cognito-idp.eu-central-1.amazonaws.com/${IDS.pool}` },
      '/oauth/oidc/login',
      500,
    ],
    ['no client id', { OAUTH_CLIENT_ID: '' }, '/oauth/oidc/login', 404],
    [
      'a code challenge method that the application does not support',
      { OAUTH_CODE_CHALLENGE_METHOD: 'plain' },
      '/health',
      503,
    ],
    ['a database that does not exist', { DATABASE_HOST: 'other.cabc.eu-central-1.rds.amazonaws.com' }, '/health', 503],
    ['more dimensions than its vectors can have', { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072' }, '/health', 503],
    ['a session duration without unit, as no response shows it,', { JWT_EXPIRES_IN: '3600' }, '/ready', 200],
  ] as const)
    test(`the application with ${description} has status ${status} at ${path}`, () =>
      assert.equal(responseTo(path, deployedResources({ environment }))?.status, status))

  test('a wrong allowed origin refuses the own page', () => {
    const resources = deployedResources({ environment: { CORS_ALLOW_ORIGIN: 'https://old.example' } })
    assert.equal(socketStatus(`https://${IDS.host}`, resources), 403)
    assert.equal(socketStatus('https://old.example', resources), 101)
  })

  test('the pool refuses a wrong client id, not the application', () => {
    const response = responseTo('/oauth/oidc/login', deployedResources({ environment: { OAUTH_CLIENT_ID: 'nobody' } }))
    assert.equal(response?.status, 302)
    const page = responseTo(response?.headers.location ?? '')
    assert.equal(page?.status, 400)
    assert.match(page?.body ?? '', /Client does not exist/)
  })

  test('a request without a code challenge method has no code challenge', () => {
    const resources = deployedResources({ environment: { OAUTH_CODE_CHALLENGE_METHOD: undefined } })
    const target = new URL(responseTo('/oauth/oidc/login', resources)?.headers.location ?? '')
    assert.equal(target.searchParams.get('code_challenge_method'), null)
  })
})

suite('a response of the load balancer itself', () => {
  test('the load balancer without a service responds with 503', () =>
    assert.equal(responseTo('/health', deployedResources({ properties: { 'ECS::Service': undefined } }))?.status, 503))

  test('the load balancer without a task responds with 503', () => {
    const properties = { 'ECS::Service': { DesiredCount: 0 }, 'ApplicationAutoScaling::ScalableTarget': undefined }
    assert.equal(responseTo('/health', deployedResources({ properties }))?.status, 503)
  })

  test('an internal load balancer is not reachable', () => {
    const world = aWorld(
      deployedResources({ properties: { 'ElasticLoadBalancingV2::LoadBalancer': { Scheme: 'internal' } } }),
    )
    const reach = reachabilityOf(world, IDS.host)
    assert.ok(!reach.isServed && /internal/.test(reach.reason))
  })

  test('the load balancer serves a host name that only the application has', () => {
    const resources = deployedResources({ properties: { 'Route53::RecordSet': undefined } })
    assert.equal(responseTo('/health', resources)?.status, 200)
  })
})

suite('the sign-in pages', () => {
  const valid = {
    client_id: String(IDS.client),
    redirect_uri: `https://${IDS.host}/oauth/oidc/callback`,
    response_type: 'code',
    scope: 'openid email profile',
  }
  const login = (changes: Partial<typeof valid>, path = '/login') =>
    `https://${IDS.signInHost}${path}?${new URLSearchParams({ ...valid, ...changes })}`

  test('the sign-in pages are served for the client, its redirect URI and its scopes', () => {
    const authorize = responseTo(login({}, '/oauth2/authorize'))
    assert.equal(authorize?.status, 302)
    assert.equal(responseTo(authorize?.headers.location ?? '')?.status, 200)
  })

  for (const [description, changes, message] of [
    ['a client that does not exist', { client_id: 'nobody' }, /Client does not exist/],
    ['a redirect URI with an extra slash', { redirect_uri: `${valid.redirect_uri}/` }, /redirect_mismatch/],
    ['a flow that is not allowed', { response_type: 'token' }, /unauthorized_client/],
    ['a scope that is not allowed', { scope: 'openid phone' }, /invalid_scope/],
  ] as const)
    test(`the sign-in pages refuse ${description}`, () => {
      const page = responseTo(login(changes))
      assert.equal(page?.status, 400)
      assert.match(page?.body ?? '', message)
    })

  test('a client without a branding has no sign-in pages', () => {
    const resources = deployedResources({ properties: { 'Cognito::ManagedLoginBranding': undefined } })
    assert.match(responseTo(login({}), resources)?.body ?? '', /Login pages unavailable/)
  })

  test('a pool without a domain has no sign-in pages', () => {
    const resources = deployedResources({ properties: { 'Cognito::UserPoolDomain': undefined } })
    assert.equal(reachabilityOf(aWorld(resources), IDS.signInHost).isServed, false)
    assert.equal(responseTo('/oauth/oidc/login', resources)?.status, 500)
  })
})

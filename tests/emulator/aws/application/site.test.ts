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
    isUpgrade: false,
    ...changes,
  }
}

const responseTo = (address: string, rollout = deployedResources(), changes: Partial<SiteRequest> = {}) =>
  siteResponse(aWorld(rollout), siteRequest(address, changes))

const SOCKET = '/ws/socket.io/?EIO=4&transport=websocket'
const socketStatus = (origin: string, rollout = deployedResources()) =>
  responseTo(SOCKET, rollout, { origin, isUpgrade: true })?.status

suite('the application behind its host', () => {
  for (const path of ['/health', '/ready', '/health/db'])
    test(`is well at ${path}`, () => {
      assert.deepEqual(responseTo(path)?.status, 200)
      assert.deepEqual(JSON.parse(responseTo(path)?.body ?? ''), { status: true })
    })

  test('says its version, its provider and its doors', () => {
    const config = JSON.parse(responseTo('/api/config')?.body ?? '')
    assert.equal(config.version, '0.12.4')
    assert.deepEqual(config.oauth, { providers: { oidc: 'Cognito' } })
    assert.equal(config.features.enable_signup, false)
    assert.equal(config.features.enable_login_form, false)
  })

  test('sends people to the pool with everything that the code flow takes', () => {
    const answer = responseTo('/oauth/oidc/login')
    const to = new URL(answer?.headers.location ?? '')
    assert.equal(answer?.status, 302)
    assert.equal(to.origin + to.pathname, `https://${IDS.signInHost}/oauth2/authorize`)
    const query = Object.fromEntries(to.searchParams)
    assert.equal(query.client_id, IDS.client)
    assert.equal(query.redirect_uri, `https://${IDS.host}/oauth/oidc/callback`)
    assert.equal(query.scope, 'openid email profile')
    assert.equal(query.code_challenge_method, 'S256')
    assert.ok(query.state && query.nonce && query.code_challenge)
  })

  test('opens sockets for its own origin only', () => {
    assert.equal(socketStatus(`https://${IDS.host}`), 101)
    assert.equal(socketStatus('https://elsewhere.example'), 403)
  })

  test('answers any other path with its shell', () => {
    const answer = responseTo('/docs')
    assert.equal(answer?.status, 200)
    assert.match(answer?.body ?? '', /<title>Open WebUI/)
  })

  test('comes with the headers that the listener adds', () => {
    assert.equal(responseTo('/health')?.headers['strict-transport-security'], 'max-age=1')
  })

  test('is reached over plain HTTP by a redirect only', () => {
    const answer = responseTo(`http://${IDS.host}/chat?a=b`)
    assert.equal(answer?.status, 301)
    assert.equal(answer?.headers.location, `https://${IDS.host}:443/chat?a=b`)
  })
})

suite('what is wrong in the environment shows as it did when it was tried', () => {
  const others = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Other/.well-known/openid-configuration'
  for (const [what, environment, path, status] of [
    ['a provider address of another pool', { OPENID_PROVIDER_URL: others }, '/oauth/oidc/login', 500],
    ['the same, while all is healthy', { OPENID_PROVIDER_URL: others }, '/ready', 200],
    [
      'a provider address without its well-known path',
      { OPENID_PROVIDER_URL: `https://cognito-idp.eu-central-1.amazonaws.com/${IDS.pool}` },
      '/oauth/oidc/login',
      500,
    ],
    ['no client id', { OAUTH_CLIENT_ID: '' }, '/oauth/oidc/login', 404],
    ['a code challenge that the application does not know', { OAUTH_CODE_CHALLENGE_METHOD: 'plain' }, '/health', 503],
    ['a database that is not there', { DATABASE_HOST: 'other.cabc.eu-central-1.rds.amazonaws.com' }, '/health', 503],
    ['a session without unit, which stays hidden', { JWT_EXPIRES_IN: '3600' }, '/ready', 200],
  ] as const)
    test(`${what}: ${path} answers ${status}`, () =>
      assert.equal(responseTo(path, deployedResources({ environment }))?.status, status))

  test('a wrong origin refuses the own page', () => {
    const rollout = deployedResources({ environment: { CORS_ALLOW_ORIGIN: 'https://old.example' } })
    assert.equal(socketStatus(`https://${IDS.host}`, rollout), 403)
    assert.equal(socketStatus('https://old.example', rollout), 101)
  })

  test('a wrong client id is refused by the pool, not by the application', () => {
    const answer = responseTo('/oauth/oidc/login', deployedResources({ environment: { OAUTH_CLIENT_ID: 'nobody' } }))
    assert.equal(answer?.status, 302)
    const page = responseTo(answer?.headers.location ?? '')
    assert.equal(page?.status, 400)
    assert.match(page?.body ?? '', /Client does not exist/)
  })

  test('no code challenge is sent when none is set', () => {
    const rollout = deployedResources({ environment: { OAUTH_CODE_CHALLENGE_METHOD: undefined } })
    const to = new URL(responseTo('/oauth/oidc/login', rollout)?.headers.location ?? '')
    assert.equal(to.searchParams.get('code_challenge_method'), null)
  })
})

suite('the load balancer speaks for itself', () => {
  test('without a service', () =>
    assert.equal(responseTo('/health', deployedResources({ properties: { 'ECS::Service': undefined } }))?.status, 503))

  test('without a task', () => {
    const properties = { 'ECS::Service': { DesiredCount: 0 }, 'ApplicationAutoScaling::ScalableTarget': undefined }
    assert.equal(responseTo('/health', deployedResources({ properties }))?.status, 503)
  })

  test('not when it is internal', () => {
    const world = aWorld(
      deployedResources({ properties: { 'ElasticLoadBalancingV2::LoadBalancer': { Scheme: 'internal' } } }),
    )
    const reach = reachabilityOf(world, IDS.host)
    assert.ok(!reach.isServed && /internal/.test(reach.reason))
  })

  test('under the name that only the application knows', () => {
    const rollout = deployedResources({ properties: { 'Route53::RecordSet': undefined } })
    assert.equal(responseTo('/health', rollout)?.status, 200)
  })
})

suite('the sign-in pages', () => {
  const good = {
    client_id: String(IDS.client),
    redirect_uri: `https://${IDS.host}/oauth/oidc/callback`,
    response_type: 'code',
    scope: 'openid email profile',
  }
  const login = (changes: Partial<typeof good>, path = '/login') =>
    `https://${IDS.signInHost}${path}?${new URLSearchParams({ ...good, ...changes })}`

  test('are there for the client, its address and its scopes', () => {
    const authorize = responseTo(login({}, '/oauth2/authorize'))
    assert.equal(authorize?.status, 302)
    assert.equal(responseTo(authorize?.headers.location ?? '')?.status, 200)
  })

  for (const [what, changes, words] of [
    ['a client that does not exist', { client_id: 'nobody' }, /Client does not exist/],
    ['an address that is off by a slash', { redirect_uri: `${good.redirect_uri}/` }, /redirect_mismatch/],
    ['a flow that is not allowed', { response_type: 'token' }, /unauthorized_client/],
    ['a scope that is not allowed', { scope: 'openid phone' }, /invalid_scope/],
  ] as const)
    test(`refuse ${what}`, () => {
      const page = responseTo(login(changes))
      assert.equal(page?.status, 400)
      assert.match(page?.body ?? '', words)
    })

  test('are not there for a client without a style', () => {
    const rollout = deployedResources({ properties: { 'Cognito::ManagedLoginBranding': undefined } })
    assert.match(responseTo(login({}), rollout)?.body ?? '', /Login pages unavailable/)
  })

  test('belong to a pool with a domain', () => {
    const rollout = deployedResources({ properties: { 'Cognito::UserPoolDomain': undefined } })
    assert.equal(reachabilityOf(aWorld(rollout), IDS.signInHost).isServed, false)
    assert.equal(responseTo('/oauth/oidc/login', rollout)?.status, 500)
  })
})

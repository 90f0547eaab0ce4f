import { propertyText } from '../services/propertyValues.ts'
import type { LiveResource, World } from '../world.ts'
import type { Container } from './container.ts'
import { RECORDED_RESPONSES, type SiteResponse } from './recordedResponses.ts'
import type { SiteRequest } from './siteRequest.ts'
import { issuerHostOf, type UserPool, userPoolsOf } from './userPool.ts'

/** The pool whose discovery document the application reads; undefined if it reads none. */
export function providerPoolOf(world: World, { environment }: Container): UserPool | undefined {
  return userPoolsOf(world).find(
    ({ id }) =>
      environment.OPENID_PROVIDER_URL === `https://${issuerHostOf(world)}/${id}/.well-known/openid-configuration`,
  )
}

/**
 * The end of a sign-in. The emulator signs no user in, so every code is wrong: the application logs the reason and
 * redirects to its own page, which has the same text for every reason.
 */
export function callbackResponse(world: World, container: Container, request: SiteRequest): SiteResponse {
  const { environment, logGroup } = container
  if (logGroup !== undefined) {
    const at = world.now()
    const lines = world.applicationLog.get(logGroup) ?? []
    world.applicationLog.set(logGroup, [...lines, lineAt(at, failureOf(world, container, request))].slice(-MAX_LINES))
  }
  const home = environment.WEBUI_URL || `https://${request.host}`
  return { ...RECORDED_RESPONSES.signInRefused, headers: { ...HEADERS, location: `${home}/auth?error=${PAGE_TEXT}` } }
}

const HEADERS = RECORDED_RESPONSES.signInRefused.headers
const PAGE_TEXT = 'Sign-in+with+your+identity+provider+failed.+Please+contact+your+administrator+for+assistance.'
/** Lines of one log group. */
const MAX_LINES = 100

/** The application's words, with the error of Cognito's token endpoint. */
function failureOf(world: World, container: Container, { query, cookie }: SiteRequest): string {
  if (!query.get('state') || !cookie?.includes('owui-session=')) {
    return 'mismatching_state: CSRF Warning! State not equal in request and response.'
  }
  const pool = providerPoolOf(world, container)
  const client = pool?.clients.find(({ physicalId }) => physicalId === container.environment.OAUTH_CLIENT_ID)
  if (!client || !isSecretOf(world, container, client)) return 'invalid_client:'
  return 'invalid_grant:'
}

/** Whether the container's secret is that of the client; true if either cannot be read here. */
function isSecretOf(world: World, { environment, secrets }: Container, client: LiveResource): boolean {
  if (propertyText(client.properties.GenerateSecret) !== 'true') return true
  const source = secrets.get('OAUTH_CLIENT_SECRET')
  if (source === undefined) return environment.OAUTH_CLIENT_SECRET === propertyText(client.attributes.ClientSecret)
  const stored = propertyText(world.resource('AWS::SecretsManager::Secret', source)?.properties.SecretString)
  return stored === undefined || stored === propertyText(client.attributes.ClientSecret)
}

function lineAt(at: Date, failure: string): { readonly at: Date; readonly text: string } {
  const msg = `OAuth callback error during authorize_access_token for provider oidc: OAuth callback failed: ${failure}`
  return { at, text: JSON.stringify({ ts: at.toISOString(), level: 'warn', msg }) }
}

import { withNotCheckedReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

/** The URL to which the provider redirects after the sign-in. */
export function callbackOf(url: string): string {
  return new URL('/oauth/oidc/callback', url).href
}

/** The application redirects to the expected user pool and client, with PKCE, the exact callback URL and a secure cookie. */
export const signInProbe: Probe = {
  name: 'sign-in',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs }, signal) => {
    const { Url: url, SignInDomain: domain, UserPoolClientId: client } = outputs
    if (!url) return missingOutput('Url')
    if (!domain) return missingOutput('SignInDomain')
    if (!client) return missingOutput('UserPoolClientId')
    const response = await httpClient.get(new URL('/oauth/oidc/login', url).href, signal)
    if (response.status !== 302 || !response.headers.location)
      return unhealthy(
        `GET /oauth/oidc/login returned HTTP ${response.status}; a redirect to '${domain}' was expected.`,
        response.status === 500
          ? 'The application cannot read the provider: check OPENID_PROVIDER_URL and its access to the internet.'
          : "Check the OAUTH_ and OPENID_ values of the task definition's environment.",
      )
    const target = new URL(response.headers.location, url)
    const differences = [
      ['the host', target.host, domain],
      ['the path', target.pathname, '/oauth2/authorize'],
      ...Object.entries({
        client_id: client,
        redirect_uri: callbackOf(url),
        response_type: 'code',
        code_challenge_method: 'S256',
      }).map(([name, expected]) => [name, target.searchParams.get(name) ?? 'missing', expected] as const),
      // Not its value, which belongs to one sign-in.
      ['code_challenge', target.searchParams.get('code_challenge') ? 'present' : 'missing', 'present'],
      ['the cookie', cookieKindOf(response.headers['set-cookie'] ?? ''), 'Secure and HttpOnly'],
    ].filter(([, actual, expected]) => actual !== expected)
    if (differences.length === 0) return healthy(`Sign-in redirects to '${domain}' as client '${client}', with PKCE.`)
    const list = differences.map(([name, actual, expected]) => `${name} is '${actual}', '${expected}' was expected`)
    return unhealthyForGood(
      `The redirect to sign-in is wrong: ${list.join('; ')}.`,
      "Check the task definition's environment.",
    )
  }),
}

/** The attributes of the cookie that holds the state of the sign-in. */
function cookieKindOf(cookie: string): string {
  if (cookie === '') return 'missing'
  const attributes = cookie.split(';').map(attribute => attribute.trim().toLowerCase())
  const found = (['Secure', 'HttpOnly'] as const).filter(name => attributes.includes(name.toLowerCase()))
  return found.join(' and ') || 'neither Secure nor HttpOnly'
}

import { withNotCheckedReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

/** Where the provider sends people back to. */
export function callbackOf(url: string): string {
  return new URL('/oauth/oidc/callback', url).href
}

/** The application sends people to the right pool, as the right client, with PKCE and the exact way back. */
export const signInProbe: Probe = {
  name: 'sign-in',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs }, signal) => {
    const { Url: url, SignInDomain: domain, UserPoolClientId: client } = outputs
    if (!url) return missingOutput('Url')
    if (!domain) return missingOutput('SignInDomain')
    if (!client) return missingOutput('UserPoolClientId')
    const answer = await httpClient.get(new URL('/oauth/oidc/login', url).href, signal)
    if (answer.status !== 302 || !answer.headers.location)
      return unhealthy(
        `GET /oauth/oidc/login answered HTTP ${answer.status}; a redirect to '${domain}' was expected.`,
        answer.status === 500
          ? 'The application cannot read the provider: check OPENID_PROVIDER_URL and its way out to the internet.'
          : "Check the OAUTH_ and OPENID_ values of the task definition's environment.",
      )
    const target = new URL(answer.headers.location, url)
    const faults = [
      ['the host', target.host, domain],
      ['the path', target.pathname, '/oauth2/authorize'],
      ...Object.entries({
        client_id: client,
        redirect_uri: callbackOf(url),
        response_type: 'code',
        code_challenge_method: 'S256',
      }).map(([name, wanted]) => [name, target.searchParams.get(name) ?? 'missing', wanted] as const),
    ].filter(([, seen, wanted]) => seen !== wanted)
    if (faults.length === 0) return healthy(`Sign-in goes to '${domain}' as client '${client}', with PKCE.`)
    const seen = faults.map(([what, was, wanted]) => `${what} is '${was}', '${wanted}' was expected`)
    return unhealthyForGood(
      `The redirect to sign in is wrong: ${seen.join('; ')}.`,
      "Check the task definition's environment.",
    )
  }),
}

import type { HttpResponse } from '../../model/httpResponse.ts'
import { applicationContainer } from './applicationContainer.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthyForGood } from './probe.ts'

/** Signing out ends at the provider too, which sends people back to the application. */
export const signOutProbe: Probe = {
  name: 'sign-out',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async (context, signal) => {
    const { Url: url, SignInDomain: domain } = context.outputs
    if (!url) return missingOutput('Url')
    if (!domain) return missingOutput('SignInDomain')
    const found = await applicationContainer(context)
    if ('verdict' in found) return found
    const address = found.environment.OPENID_END_SESSION_ENDPOINT ?? ''
    if (!URL.canParse(address) || new URL(address).host !== domain)
      return unhealthyForGood(
        `People who sign out go to '${address}', and not to '${domain}': they stay signed in there.`,
        'Set OPENID_END_SESSION_ENDPOINT to the logout address of the user pool.',
      )
    const response = await context.httpClient.get(requestedAddress(address, url), signal)
    const target = targetOf(response)
    if (target === new URL('/auth', url).href) return healthy(`'${domain}' sends people who sign out back to '${url}'.`)
    return unhealthyForGood(
      `'${domain}' returned HTTP ${response.status}${target ? ` to '${target}'` : ''} to a sign-out; a redirect to '${new URL('/auth', url).href}' was expected.`,
      "Compare OPENID_END_SESSION_ENDPOINT with the client's logout URLs.",
    )
  },
}

/** The application's page adds two parameters of OpenID Connect to the address, which Cognito does not know. */
function requestedAddress(address: string, url: string): string {
  const requested = new URL(address)
  requested.searchParams.set('post_logout_redirect_uri', new URL('/auth', url).href)
  requested.searchParams.set('state', 'logout')
  return requested.href
}

function targetOf({ status, headers: { location } }: HttpResponse): string | undefined {
  return status >= 300 && status < 400 ? location : undefined
}

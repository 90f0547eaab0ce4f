import type { HttpResponse } from '../../model/httpResponse.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy, unhealthyForGood } from './probe.ts'
import { callbackOf } from './signIn.ts'

/** Cognito's managed login shows its page for our client. */
export const signInPageProbe: Probe = {
  name: 'sign-in page',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ httpClient, outputs }, signal) => {
    const { Url: url, SignInDomain: domain, UserPoolClientId: client } = outputs
    if (!url) return missingOutput('Url')
    if (!domain) return missingOutput('SignInDomain')
    if (!client) return missingOutput('UserPoolClientId')
    const page = new URL('/login', `https://${domain}`)
    page.search = new URLSearchParams({
      client_id: client,
      response_type: 'code',
      scope: 'openid email profile',
      redirect_uri: callbackOf(url),
    }).toString()
    const response = await httpClient.get(page.href, signal)
    const target = targetOf(response, page)
    if (response.status === 200 || target?.pathname.startsWith('/login'))
      return healthy(`Managed login at '${domain}' shows its page.`)
    const error = target?.searchParams.get('error')
    if (error)
      return unhealthyForGood(
        `Managed login at '${domain}' refuses the application: '${error}'.`,
        "Compare the client's callback URLs and scopes with the stack's.",
      )
    return unhealthy(
      `Managed login at '${domain}' returned HTTP ${response.status}${target ? ` to '${target.pathname}'` : ''}; its page was expected.`,
      'Managed login shows no page before the pool has a domain and a branding style.',
    )
  },
}

function targetOf({ status, headers: { location } }: HttpResponse, page: URL): URL | undefined {
  return status >= 300 && status < 400 && location ? new URL(location, page) : undefined
}

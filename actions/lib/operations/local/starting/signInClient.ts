import type { HttpResponse } from '../../../model/httpResponse.ts'
import { Problem } from '../../../model/problem.ts'
import type { LocalRunTools } from '../localTools.ts'
import { localUrl } from '../settings/localPorts.ts'
import type { Settings } from '../settings/readSettings.ts'

const LIMIT_MILLISECONDS = 15_000

/**
 * Asks the pool's sign-in pages for the page that Open WebUI would send people to. Their answer names an address that the
 * client does not know, without any credentials.
 * @throws Problem of kind usage if the pool refuses the client or the address
 */
export async function checkSignInClient(
  settings: Settings,
  { httpClient, reporter }: Pick<LocalRunTools, 'httpClient' | 'reporter'>,
): Promise<void> {
  const [domain, clientId] = ['COGNITO_DOMAIN', 'COGNITO_CLIENT_ID'].map(name => settings.find(name)?.value ?? '')
  const callback = `${localUrl(settings)}/oauth/oidc/callback`
  const address = new URL(`https://${domain}/oauth2/authorize`)
  address.search = new URLSearchParams({
    client_id: clientId ?? '',
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: callback,
    state: 'local-check',
  }).toString()
  let response: HttpResponse
  try {
    response = await httpClient.get(address.href, AbortSignal.timeout(LIMIT_MILLISECONDS))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const text = `Cannot ask '${domain}' whether it knows '${callback}': ${reason} Sign-in may fail.`
    return reporter.report({ kind: 'warning', text })
  }
  const error = errorIn(response, address)
  if (error === 'redirect_mismatch') throw unknownCallback(settings, callback)
  if (error !== undefined)
    throw new Problem(`The sign-in pages at '${domain}' refuse the client: '${error}'. Nothing was started.`, {
      kind: 'usage',
      todo: 'Compare COGNITO_CLIENT_ID and COGNITO_DOMAIN in docker/.env with the pool; its client needs the code flow and the scopes openid, email and profile.',
    })
}

/** The error in the address that Cognito redirects to; undefined if it shows its page. */
function errorIn({ status, headers: { location }, body }: HttpResponse, asked: URL): string | undefined {
  if (status >= 300 && status < 400 && location)
    return URL.canParse(location, asked.href)
      ? (new URL(location, asked).searchParams.get('error') ?? undefined)
      : undefined
  if (status < 400 || status >= 500) return undefined
  return /redirect_mismatch/.test(body) ? 'redirect_mismatch' : `HTTP ${status}`
}

function unknownCallback(settings: Settings, callback: string): Problem {
  const url = localUrl(settings)
  const steps = [
    {
      text: "In the environment's file, in a pull request",
      lines: [`ExtraCallbackUrls: ${callback}`, `ExtraLogoutUrls: ${url}/auth`],
    },
    {
      text: 'Or, for a pool of your own, in the Cognito console on the page of the app client, Login pages: the same two addresses as allowed callback URL and allowed sign-out URL',
      lines: [],
    },
  ]
  return new Problem(
    `The user pool does not know the callback '${callback}' (redirect_mismatch). Nothing was started.`,
    {
      kind: 'usage',
      steps,
    },
  )
}

import { randomUUID } from 'node:crypto'
import type { HttpResponse } from '../../model/httpResponse.ts'
import { withNotCheckedReason } from './notCheckedReason.ts'
import {
  DEFAULT_DEADLINE_SECONDS,
  healthy,
  missingOutput,
  notChecked,
  type Observation,
  type Probe,
  unhealthy,
  unhealthyForGood,
} from './probe.ts'
import { callbackOf } from './signIn.ts'
import type { VerificationContext } from './verificationContext.ts'

/** Of the application's own log line about a code that it could not exchange for tokens. */
const LOG_TEXT = 'OAuth callback failed: '
const LOG_REASON = /OAuth callback failed: ([^"\n]*?):?\s*(?:"|$)/
/** Seconds by which the clock of a task may be behind this machine's. */
const CLOCK_DIFFERENCE = 2
/** Seconds until a line of the application is in its log group. Less than the limit of one attempt. */
const LOG_DELAY = 24
const LOG_POLL = 2

/**
 * The provider accepts the application's client and secret. The check ends a sign-in with a code that it makes up, so that
 * the application asks the provider for tokens. Users see one page for every failure; its cause is in the log only.
 */
export const codeExchangeProbe: Probe = {
  name: 'code exchange',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async (context, signal) => {
    const { Url: url, LogGroupName: logGroup } = context.outputs
    if (!url) return missingOutput('Url')
    if (!logGroup) return missingOutput('LogGroupName')
    const start = await context.httpClient.get(new URL('/oauth/oidc/login', url).href, signal)
    const request = callbackRequestOf(start, url)
    if (!request) return unhealthy(`GET /oauth/oidc/login returned HTTP ${start.status}, so that no sign-in can end.`)
    const since = new Date(context.clock.now().getTime() - CLOCK_DIFFERENCE * 1_000)
    const end = await context.httpClient.get(request.url, signal, request.cookie)
    return pageProblemOf(end, url) ?? (await verdictOfLog(context, { logGroup, since, signal }))
  }),
}

/** The end of the sign-in that this redirect begins. */
function callbackRequestOf(
  { status, headers: { location, 'set-cookie': cookie = '' } }: HttpResponse,
  url: string,
): { readonly url: string; readonly cookie: string } | undefined {
  const state = status === 302 && location ? new URL(location, url).searchParams.get('state') : undefined
  if (!state) return undefined
  // Cognito's codes have the form of a UUID.
  const query = new URLSearchParams({ code: randomUUID(), state })
  return { url: `${callbackOf(url)}?${query}`, cookie: cookie.split(';')[0] ?? '' }
}

/** People who could not sign in must get the application's own page, with the reason. */
function pageProblemOf({ status, headers: { location } }: HttpResponse, url: string): Observation | undefined {
  const page = new URL('/auth', url)
  if (status < 300 || status > 399 || !location)
    return unhealthy(
      `A sign-in with a wrong code ended with HTTP ${status}; a redirect to '${page.href}' was expected.`,
      "Read the application's log.",
    )
  const target = new URL(location, url)
  if (target.origin === page.origin && target.pathname === page.pathname) return undefined
  return unhealthyForGood(
    `A sign-in ends at '${target.origin}${target.pathname}'; '${page.href}' was expected.`,
    `Set WEBUI_URL to '${page.origin}'.`,
  )
}

type LogSearch = { readonly logGroup: string; readonly since: Date; readonly signal: AbortSignal }

async function verdictOfLog(
  { runtime, clock }: VerificationContext,
  { logGroup, since, signal }: LogSearch,
): Promise<Observation> {
  const end = clock.now().getTime() + LOG_DELAY * 1_000
  for (;;) {
    const lines = await runtime.logLines(logGroup, since, LOG_TEXT)
    const reasons = lines.flatMap(({ text }) => LOG_REASON.exec(text)?.[1] ?? [])
    // Another person's sign-in may fail at the same time: this reason proves the client and its secret all the same.
    const reason = reasons.find(text => text.startsWith('invalid_grant')) ?? reasons.at(-1)
    if (reason !== undefined) return verdictOf(reason)
    if (clock.now().getTime() >= end)
      return notChecked(
        `Log group '${logGroup}' has no line about a sign-in with a wrong code, ${LOG_DELAY} seconds after it.`,
        "Check 'logs', then verify again.",
      )
    await clock.sleep(LOG_POLL * 1_000, signal)
  }
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html#post-token-negative */
function verdictOf(reason: string): Observation {
  if (reason.startsWith('invalid_grant'))
    return healthy('The provider accepts the client and its secret; it refused only the wrong code of this check.')
  if (/^(invalid|unauthorized)_client/.test(reason))
    return unhealthyForGood(
      `The provider refuses the application's client: '${reason}'.`,
      'Compare OAUTH_CLIENT_ID and the secret of OAUTH_CLIENT_SECRET with the client in the user pool. New tasks read a changed secret.',
    )
  return unhealthy(
    `The application cannot exchange a code for tokens: '${reason}'.`,
    "Check the application's access to the internet and its OAUTH_ and OPENID_ values.",
  )
}

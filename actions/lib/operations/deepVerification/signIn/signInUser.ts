import { Problem } from '../../../model/problem.ts'
import type { TestUser } from '../../../model/testUser.ts'
import type { WebClient } from '../../../ports/webClient.ts'
import { jsonMapIn, valueAt } from '../../verification/jsonResponse.ts'
import { withNotCheckedReason } from '../../verification/notCheckedReason.ts'
import {
  healthy,
  missingOutput,
  notChecked,
  type Observation,
  type Probe,
  unhealthyForGood,
} from '../../verification/probe.ts'
import { signInFormIn } from './signInForm.ts'
import { signInRefusal } from './signInRefusal.ts'
import { openWebSession, type WebSession } from './webSession.ts'

const ROLES = ['user', 'admin']

/** A user of the pool signs in, is the expected one, and signs out. */
export function signInUserProbe(user: TestUser, webClient: WebClient): Probe {
  return {
    name: 'deep: sign-in',
    deadlineSeconds: 60,
    observe: withNotCheckedReason(async ({ outputs: { Url: url, SignInDomain: domain } }, signal) => {
      if (!url) return missingOutput('Url')
      if (!domain) return missingOutput('SignInDomain')
      const addresses = { application: new URL(url), domain }
      const session = openWebSession({ hosts: [addresses.application.host, domain], signal }, webClient)
      try {
        return await observeSignIn(user, addresses, session)
      } catch (error) {
        // A host that does not respond is tried again; one that may not be visited is not.
        if (error instanceof Problem && error.reason === undefined) return notChecked(error.message, error.todo)
        throw error
      }
    }),
  }
}

async function observeSignIn(user: TestUser, addresses: SignInAddresses, session: WebSession): Promise<Observation> {
  const refusal = await signIn(user, addresses, session)
  if (refusal) return refusal
  // Also after an error: the session of the test user must not stay.
  const [observed] = await Promise.allSettled([observeSession(user, addresses.application, session)])
  const signedOut = await signOut(addresses, session)
  if (observed.status === 'rejected') throw observed.reason
  return observed.value.verdict === 'healthy' ? (signedOut ?? observed.value) : observed.value
}

type SignInAddresses = { readonly application: URL; readonly domain: string }

/** The reason why the user has no session then; undefined if it has one. */
async function signIn(
  { email, password }: TestUser,
  { application, domain }: SignInAddresses,
  session: WebSession,
): Promise<Observation | undefined> {
  const page = await session.get(new URL('/oauth/oidc/login', application))
  if (page.url.host !== domain || page.status !== 200)
    return unhealthyForGood(
      `The sign-in of a user came to '${page.url.host}${page.url.pathname}' (HTTP ${page.status}); the page of '${domain}' was expected.`,
      "See the check 'sign-in'.",
    )
  const form = signInFormIn(page)
  if (!form)
    return notChecked(
      `The sign-in page of '${domain}' shows no form to sign in with: managed login draws it with scripts.`,
      'Sign in with a browser.',
    )
  const landed = await session.post(form.action, { ...form.fields, username: email, password })
  if (landed.url.host === application.host && session.hasCookie(application, 'token')) return undefined
  return signInRefusal(landed, { application, domain })
}

/** `GET /api/v1/auths/` returns the user of the session. */
async function observeSession({ email }: TestUser, application: URL, session: WebSession): Promise<Observation> {
  const response = await session.get(new URL('/api/v1/auths/', application))
  const user = response.status === 200 ? jsonMapIn({ ...response, headers: {} }) : undefined
  if (!user)
    return unhealthyForGood(
      `The test user signed in, but its session is refused: GET /api/v1/auths/ returned HTTP ${response.status}.`,
      "Read the application's log.",
    )
  if (String(valueAt(user, 'email')).toLowerCase() !== email.toLowerCase())
    return unhealthyForGood('The session after the sign-in is that of another user.', "Read the application's log.")
  const role = String(valueAt(user, 'role'))
  if (!ROLES.includes(role))
    return unhealthyForGood(
      `The test user signed in and got the role '${role.slice(0, 40)}'; 'user' or 'admin' was expected.`,
      "Put the user into group 'users' or 'admins' of the pool. If it is in one, check OAUTH_ROLES_CLAIM in the task definition's environment.",
    )
  return healthy(`The test user signed in, got the role '${role}' and signed out.`)
}

/** The end of the session here and at the provider; the reason why it did not end, or undefined. */
async function signOut(
  { application, domain }: SignInAddresses,
  session: WebSession,
): Promise<Observation | undefined> {
  const response = await session.post(new URL('/api/v1/auths/signout', application))
  const target = String(valueAt(jsonMapIn({ ...response, headers: {} }), 'redirect_url'))
  if (response.status !== 200 || !URL.canParse(target) || new URL(target).host !== domain)
    return unhealthyForGood(
      `The test user signed in, but its sign-out returned HTTP ${response.status} without the sign-out address of '${domain}'.`,
      "Check OPENID_END_SESSION_ENDPOINT in the task definition's environment.",
    )
  const end = await session.get(new URL(target))
  if (end.status < 400) return undefined
  return unhealthyForGood(
    `The test user signed out here, but not at '${domain}': HTTP ${end.status}.`,
    "Compare the client's sign-out URLs with OPENID_END_SESSION_ENDPOINT.",
  )
}

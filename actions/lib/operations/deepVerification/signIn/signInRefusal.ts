import { notChecked, type Observation, unhealthyForGood } from '../../verification/probe.ts'
import { signInFormIn } from './signInForm.ts'
import type { WebPage } from './webSession.ts'

/** A page of a sign-in that did not lead to a session: an observation of the environment, or of the test user alone. */
export function signInRefusal(
  page: WebPage,
  { application, domain }: { readonly application: URL; readonly domain: string },
): Observation {
  const { url, status } = page
  if (url.host === application.host) {
    const error = url.searchParams.get('error')
    return unhealthyForGood(
      error === null
        ? `The application gave the test user no session: '${url.pathname}' returned HTTP ${status}.`
        : `The application refused the test user: '${error.slice(0, 200)}'`,
      "Read the application's log. A user that is only in other groups than 'users' and 'admins' is refused.",
    )
  }
  // Some pages show the form again with HTTP 400.
  if (status < 500 && signInFormIn(page))
    return notChecked(
      `'${domain}' does not accept the user name and the password of the test user.`,
      'Check VERIFY_USER_EMAIL and VERIFY_USER_PASSWORD.',
    )
  if (status >= 400)
    return unhealthyForGood(
      `'${domain}' returned HTTP ${status} to the sign-in of the test user.`,
      'Sign in with a browser to see the page.',
    )
  return notChecked(
    `'${domain}' asks the test user for more than a password ('${url.pathname}').`,
    'Use a test user without a second factor, whose first password has been changed.',
  )
}

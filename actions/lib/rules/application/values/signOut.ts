import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { patternText } from '../textParts.ts'

const RULE = 'application/sign-out'
const [END, RETURN] = ['OPENID_END_SESSION_ENDPOINT', 'WEBUI_AUTH_SIGNOUT_REDIRECT_URL'] as const
const TODO = (name: string): string =>
  `Set '${name}' to 'https://<sign-in domain>/logout?client_id=<client>&logout_uri=https%3A%2F%2F<host>%2Fauth'.`

/** The way out of a pool of Cognito, which wants other parameters than the standard's. */
export const signOut: ValueRule = settings => {
  const { hasCognito, isMissing, container } = settings
  if (!hasCognito) return []
  const missing: readonly Finding[] = [
    ...(isMissing(END)
      ? [
          {
            ...({ level: 'error', rule: RULE, location: container.location, todo: TODO(END) } as const),
            message: `'${END}' is missing: Open WebUI calls Cognito's sign-out with the parameters of the standard, people end on an error page, and the pool still has them signed in.`,
          },
        ]
      : []),
    ...(isMissing(RETURN)
      ? [
          {
            ...({ level: 'warning', rule: RULE, location: container.location, todo: TODO(RETURN) } as const),
            message: `'${RETURN}' is missing: a person whose cookie of the provider is gone stays signed in at the pool, and the next sign-in asks for nothing.`,
          },
        ]
      : []),
  ]
  return [...missing, ...[END, RETURN].flatMap(name => incomplete(name, settings))]
}

function incomplete(name: string, { parts, shown, location }: ApplicationSettings): readonly Finding[] {
  const known = patternText(parts(name))
  // An address that is one unknown value, or a page of someone's own to return to.
  if (known === '' || !/[a-z]/.test(known) || (name === RETURN && !known.includes('/logout'))) return []
  const wrong = [
    ...(known.includes('/logout?') ? [] : ["the path '/logout'"]),
    ...(/[?&]client_id=[^&]/.test(known) ? [] : ["'client_id'"]),
    ...(/[?&]logout_uri=[^&]/.test(known) ? [] : ["'logout_uri'"]),
  ]
  if (wrong.length === 0) return []
  return [
    {
      ...{ level: 'error', rule: RULE, location: location(name), todo: TODO(name) },
      message: `'${name}' is '${shown(name)}' without ${wrong.join(' and ')}: Cognito answers a sign-out with an error page, and the pool still has the person signed in.`,
    },
  ]
}

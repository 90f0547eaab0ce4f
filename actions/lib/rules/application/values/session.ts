import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'

const RULE = 'application/session'
const SAME_SITE: ReadonlySet<string> = new Set(['lax', 'strict', 'none'])

/** How long people stay signed in, and the cookies that carry it. */
export const session: ValueRule = settings => [...duration(settings), ...cookies(settings)]

/** As `parse_duration` in `utils/misc.py` of Open WebUI reads it: it adds up the parts that it finds anywhere in the text. */
const PART = /(-?\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g
const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

/** The layout of the pages ends a session this long before its token expires; it looks at the time every 15 seconds. */
const PAGE_SECONDS = 60

function duration({ text, location }: ApplicationSettings): readonly Finding[] {
  const name = 'JWT_EXPIRES_IN'
  const value = text(name)
  if (value === undefined) return []
  const about = { rule: RULE, location: location(name) }
  const todo = "Set it to a number with a unit: ms, s, m, h, d or w, such as '8h' or '1h30m'."
  if (value === '-1' || value === '0')
    return [
      {
        ...{ level: 'warning', ...about, todo },
        message: `'${name}' is '${value}': sessions never end, and a person who left stays signed in.`,
      },
    ]
  const parts = [...value.matchAll(PART)]
  if (parts.length === 0)
    return [
      {
        ...{ level: 'error', ...about, todo },
        message: `'${name}' is '${value}', without a unit that Open WebUI knows: it starts and is healthy, and every sign-in ends in 'Internal Server Error'.`,
      },
    ]
  const seconds = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (SECONDS[unit] ?? 0), 0)
  if (seconds <= 0)
    return [
      {
        ...{ level: 'error', ...about, todo },
        message: `'${name}' is '${value}': every session is over as soon as it begins, and everyone is asked to sign in again and again.`,
      },
    ]
  if (seconds <= PAGE_SECONDS)
    return [
      {
        ...{ level: 'error', ...about, todo: "Set it to more than two minutes, such as '8h'." },
        message: `'${name}' is '${value}': the page of Open WebUI ends its session ${PAGE_SECONDS} seconds early, so it leaves for the sign-in again and again, whatever a person types.`,
      },
    ]
  const rest = value.replaceAll(PART, '').trim()
  return rest === ''
    ? []
    : [
        {
          ...{ level: 'warning', ...about, todo },
          message: `'${name}' is '${value}', of which Open WebUI ignores '${rest}': sessions have another length than it seems.`,
        },
      ]
}

function cookies(settings: ApplicationSettings): readonly Finding[] {
  const { text, isTrue, location, hasProvider, isMissing } = settings
  const sameSite = ['WEBUI_SESSION_COOKIE_SAME_SITE', 'WEBUI_AUTH_COOKIE_SAME_SITE'].flatMap(
    (name, index): readonly Finding[] => {
      const value = text(name)?.toLowerCase()
      const about = { level: 'error', rule: RULE, location: location(name), todo: "Set it to 'lax'." } as const
      if (value === undefined) return []
      if (!SAME_SITE.has(value))
        return [
          {
            ...about,
            message: `'${name}' is '${value}', which is none of lax, strict and none: every sign-in ends in an error.`,
          },
        ]
      if (value === 'strict' && index === 0 && hasProvider)
        return [
          {
            ...about,
            message: `'${name}' is 'strict': the browser does not send the cookie when the provider sends people back, and every sign-in fails.`,
          },
        ]
      const secure = name.replace('SAME_SITE', 'SECURE')
      return value === 'none' && isTrue(secure, false) === false
        ? [
            {
              ...about,
              message: `'${name}' is 'none' and '${secure}' is not 'true': browsers refuse such a cookie, and every sign-in fails.`,
            },
          ]
        : []
    },
  )
  const isHttps = settings.shown('WEBUI_URL').startsWith('https:')
  const insecure = ['WEBUI_SESSION_COOKIE_SECURE', 'WEBUI_AUTH_COOKIE_SECURE'].flatMap(
    (name, index): readonly Finding[] => {
      // The second one has the value of the first one where it is missing.
      const inherits = index === 1 && isMissing(name)
      if (!isHttps || inherits || isTrue(name, false) !== false) return []
      return [
        {
          ...{ level: 'warning', rule: RULE, location: location(name), todo: "Set it to 'true'." },
          message: `'${name}' is not 'true' although people come by https: the browser also sends the cookie of a signed-in person over http, where others can read it.`,
        },
      ]
    },
  )
  return [...sameSite, ...insecure]
}

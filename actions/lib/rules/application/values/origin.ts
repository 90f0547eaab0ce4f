import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'

const RULE = 'application/origin'
const [URL, ORIGINS] = ['WEBUI_URL', 'CORS_ALLOW_ORIGIN'] as const

/** The application's own address, and the pages that may open its WebSocket. */
export const origin: ValueRule = settings => [...address(settings), ...allowedOrigins(settings)]

function address(settings: ApplicationSettings): readonly Finding[] {
  const { isMissing, isTrue, shown, text, location, hasProvider } = settings
  const about = { rule: RULE, location: location(URL) }
  if (isMissing(URL))
    return hasProvider
      ? [
          {
            ...{
              level: 'warning',
              ...about,
              todo: `Set '${URL}' to the address that people open, such as 'https://chat.example.com'.`,
            },
            message: `'${URL}' is missing: after a sign-in Open WebUI sends people to the host that the request names, whoever chose it, and links in messages have no host.`,
          },
        ]
      : []
  const value = shown(URL)
  if (value === '' || !/^[a-z]+:/.test(value)) return text(URL) === undefined ? [] : [notAnAddress(value, settings)]
  if (!/^https?:\/\/[^\s/]/.test(value) || /\s/.test(value)) return [notAnAddress(value, settings)]
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(?![\w.-])/.test(value)
  const isSecure = isTrue('WEBUI_SESSION_COOKIE_SECURE', false) || isTrue('WEBUI_AUTH_COOKIE_SECURE', false)
  if (value.startsWith('http:') && !isLocal && isSecure)
    return [
      {
        ...{ level: 'error', ...about, todo: "Begin it with 'https:', or set both WEBUI_…_COOKIE_SECURE to 'false'." },
        message: `'${URL}' begins with 'http:' and the cookies are secure: browsers do not keep them there, and no sign-in lasts.`,
      },
    ]
  return []
}

function notAnAddress(value: string, { location }: ApplicationSettings): Finding {
  return {
    ...{
      level: 'error',
      rule: RULE,
      location: location(URL),
      todo: "Set it to an address such as 'https://chat.example.com'.",
    },
    message: `'${URL}' is '${value}', which is no address of a web site: after a sign-in people are sent to a page that does not exist.`,
  }
}

function allowedOrigins(settings: ApplicationSettings): readonly Finding[] {
  const { isMissing, isSet, container, shown, text, location } = settings
  const own = shown(URL).replace(ORIGIN_OF_ADDRESS, '$1')
  const example = /^https?:\/\//.test(own) ? own : 'https://chat.example.com'
  const about = { rule: RULE, location: location(ORIGINS), todo: `Set '${ORIGINS}' to '${example}'.` }
  const everyOrigin = `scripts of every web site may call Open WebUI in the name of a signed-in person`
  if (container.variables.has(ORIGINS) && text(ORIGINS) === '')
    return [{ ...about, level: 'error', message: `'${ORIGINS}' is empty: Open WebUI does not start.` }]
  if (isMissing(ORIGINS))
    return isSet(URL)
      ? [{ ...about, level: 'warning', message: `'${ORIGINS}' is missing and '*' by default: ${everyOrigin}.` }]
      : []
  const value = shown(ORIGINS)
  if (value === '') return []
  if (value === '*') return [{ ...about, level: 'warning', message: `'${ORIGINS}' is '*': ${everyOrigin}.` }]
  const origins = value.split(';')
  const wrong = origins.find(one => !one.startsWith('${') && !ORIGIN.test(one))
  if (wrong !== undefined)
    return [
      {
        ...{ ...about, level: 'error' },
        message: `'${ORIGINS}' has '${wrong}', which is no origin (scheme and host, without a path or '/' at its end, several with ';' between): Open WebUI does not start, or refuses the WebSocket of its own pages, so that pages load and no answer of a model arrives.`,
      },
    ]
  if (!ORIGIN.test(own) || origins.includes(own) || !canCompare(origins, own)) return []
  return [
    {
      ...{ ...about, level: 'error' },
      message: `'${ORIGINS}' is '${value}' without the origin of '${URL}', '${own}': pages load, their WebSocket is refused with 403, and no answer of a model arrives.`,
    },
  ]
}

/** An unknown part may have slashes in its path. */
const ORIGIN_OF_ADDRESS = /^(https?:\/\/(?:\$\{[^}]*\}|[^/$])*).*$/
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:\$\{.*\}|[^\s/,*])+$/

/** Two texts with unknown parts may turn out to be equal. */
function canCompare(origins: readonly string[], own: string): boolean {
  return ![...origins, own].some(text => text.includes('${'))
}

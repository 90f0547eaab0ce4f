import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings } from '../applicationSettings.ts'

const RULE = 'application/sign-in'
const REDIRECT = 'OPENID_REDIRECT_URI'

/** Where the provider sends people back to. */
export function redirectAddress({ isMissing, shown, location }: ApplicationSettings): readonly Finding[] {
  const about = { rule: RULE, location: location(REDIRECT) }
  const host = shown('WEBUI_URL').replace(/\/+$/, '')
  const expected = `${host || 'https://<host>'}/oauth/oidc/callback`
  const todo = `Set '${REDIRECT}' to '${expected}', and register exactly this address at the provider.`
  if (isMissing(REDIRECT))
    return [
      {
        ...{ level: 'warning', ...about, todo },
        message: `'${REDIRECT}' is missing: Open WebUI makes the address from the host that the request names, which is another one behind some load balancers, and the provider refuses it.`,
      },
    ]
  const value = shown(REDIRECT)
  if (value === '' || /\}$/.test(value)) return []
  const path = /\/oauth\/oidc\/(?:login\/)?callback$/
  if (!path.test(value))
    return [
      {
        ...{ level: 'error', ...about, todo },
        message: `'${REDIRECT}' is '${value}', where Open WebUI does not wait for people who come back from the provider: they see an error, or its start page without being signed in.`,
      },
    ]
  const origin = value.replace(path, '')
  if (!/^https?:\/\/\S+$/.test(host) || origin === host || origin.includes('${') || host.includes('${')) return []
  return [
    {
      ...{ level: 'error', ...about, todo },
      message: `'${REDIRECT}' is at '${origin}' and 'WEBUI_URL' is '${host}': the browser has no cookie of the sign-in there, and every sign-in fails.`,
    },
  ]
}

import type { Finding } from '../../../model/problem.ts'
import { Unknown, type Value } from '../../../template/resolve/resolvedStack.ts'
import { referencesInValue } from '../../../template/resolve/unknownValue.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { patternText } from '../textParts.ts'
import { redirectAddress } from './redirectAddress.ts'

const RULE = 'application/sign-in'
const [CLIENT, SECRET, URL, CHALLENGE] = [
  'OAUTH_CLIENT_ID',
  'OAUTH_CLIENT_SECRET',
  'OPENID_PROVIDER_URL',
  'OAUTH_CODE_CHALLENGE_METHOD',
] as const
/** They use `OPENID_PROVIDER_URL` for the sign-out alone. */
const OTHER_PROVIDERS = ['MICROSOFT_CLIENT_ID', 'GOOGLE_CLIENT_ID', 'GITHUB_CLIENT_ID', 'FEISHU_CLIENT_ID']

/** The provider of sign-in, and the way back from it. */
export const signIn: ValueRule = settings => {
  const { isSet, hasProvider } = settings
  if (!hasProvider || (OTHER_PROVIDERS.some(isSet) && !isSet(CLIENT))) return []
  return [
    ...missingParts(settings),
    ...challenge(settings),
    ...discovery(settings),
    ...redirectAddress(settings),
    ...scopes(settings),
  ]
}

function missingParts(settings: ApplicationSettings): readonly Finding[] {
  const { isMissing, isSet, container, hasCognito, location, value } = settings
  const missing: string[] = [CLIENT, URL].filter(isMissing)
  if (isMissing(SECRET) && isMissing(CHALLENGE)) missing.push(SECRET)
  const vanished = missing.map(
    (name): Finding => ({
      ...{
        level: 'error',
        rule: RULE,
        location: location(name),
        todo: `Set '${name}', or remove the other variables of the provider.`,
      },
      message: `'${name}' is missing beside the other variables of the provider: the button for the sign-in is not there, and nobody gets in by the provider.`,
    }),
  )
  const hasSecret = hasGeneratedSecret(value(CLIENT), settings)
  if (missing.length === 0 && isMissing(SECRET) && hasSecret)
    vanished.push({
      ...{ level: 'error', rule: RULE, location: container.location, todo: `Set '${SECRET}' in 'Secrets'.` },
      message: `'${SECRET}' is missing, and the client of the pool has a secret: Cognito refuses every sign-in at its last step.`,
    })
  if (hasCognito && isMissing(CHALLENGE) && isSet(SECRET))
    vanished.push({
      ...{ level: 'warning', rule: RULE, location: container.location, todo: `Set '${CHALLENGE}' to 'S256'.` },
      message: `'${CHALLENGE}' is missing: without PKCE the client's secret alone protects a sign-in, and stack events show that secret.`,
    })
  return vanished
}

/** True if the client is a resource of this stack that has a secret. */
function hasGeneratedSecret(client: Value | undefined, { container }: ApplicationSettings): boolean {
  if (!(client instanceof Unknown)) return false
  return referencesInValue(client).some(
    reference =>
      (reference.kind === 'resource' || reference.kind === 'attribute') &&
      String(container.resources.get(reference.path)?.resource.properties.GenerateSecret) === 'true',
  )
}

function challenge({ text, location }: ApplicationSettings): readonly Finding[] {
  const method = text(CHALLENGE)
  if (method === undefined || method === '' || method === 'S256') return []
  return [
    {
      ...{ level: 'error', rule: RULE, location: location(CHALLENGE), todo: `Set '${CHALLENGE}' to 'S256'.` },
      message: `'${CHALLENGE}' is '${method}', and Open WebUI knows 'S256' alone: it does not start.`,
    },
  ]
}

function discovery({ parts, shown, isSet, hasCognito, location }: ApplicationSettings): readonly Finding[] {
  if (!isSet(URL) || shown(URL) === '') return []
  const about = { level: 'error', rule: RULE, location: location(URL) } as const
  const known = patternText(parts(URL))
  const todo = hasCognito
    ? "Set it to 'https://cognito-idp.<region>.amazonaws.com/<pool>/.well-known/openid-configuration'."
    : "Set it to the provider's address with '/.well-known/openid-configuration' at its end."
  const consequence = 'Open WebUI is healthy, and every sign-in ends in a bare error 500'
  if (/\s/.test(known)) return [{ ...about, todo, message: `'${URL}' has a blank in it: ${consequence}.` }]
  // An unknown end may be the whole address, but for the issuer of a pool, which never has this path.
  const isWhole = hasCognito ? /\/\.well-known\/openid-configuration$/ : /\/\.well-known\/|\uFFFF$/
  if (!isWhole.test(known))
    return [
      {
        ...about,
        todo,
        message: `'${URL}' is '${shown(URL)}', which is not the address of the provider's configuration: ${consequence}.`,
      },
    ]
  return /^[^\uFFFF]/.test(known) && !/^https?:\/\//.test(known)
    ? [{ ...about, todo, message: `'${URL}' is '${shown(URL)}', which is no address of a web site: ${consequence}.` }]
    : []
}

function scopes({ text, hasCognito, location }: ApplicationSettings): readonly Finding[] {
  const value = text('OAUTH_SCOPES')
  if (!hasCognito || value === undefined || value === '') return []
  const names = value.split(/\s+/)
  const unknown = names.filter(
    name => !/^(openid|email|profile|phone|aws\.cognito\.signin\.user\.admin|.+\/.+)$/.test(name),
  )
  const missing = ['openid', 'email'].filter(name => !names.includes(name))
  if (unknown.length === 0 && missing.length === 0) return []
  const reason =
    unknown.length > 0 ? `Cognito does not know '${unknown.join(' ')}'` : `'${missing.join(' ')}' is missing`
  return [
    {
      ...{
        level: 'error',
        rule: RULE,
        location: location('OAUTH_SCOPES'),
        todo: "Set 'OAUTH_SCOPES' to 'openid email profile'.",
      },
      message: `'OAUTH_SCOPES' is '${value}', and ${reason}: every sign-in is refused.`,
    },
  ]
}

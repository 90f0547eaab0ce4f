import { describeResponse, jsonMapIn, valueAt } from './jsonResponse.ts'
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

/** The application is ready (database and cache included), has the expected version and allows only the expected sign-in. */
export const applicationProbe: Probe = {
  name: 'application',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url, Image: image } }, signal) => {
    if (!url) return missingOutput('Url')
    if (!image) return missingOutput('Image')
    const ready = await httpClient.get(new URL('/ready', url).href, signal)
    if (ready.status !== 200 || !jsonMapIn(ready))
      return unhealthy(
        `GET /ready returned ${describeResponse(ready)}; 200 with JSON was expected.`,
        READY_TODOS[ready.status] ?? "Read the application's log.",
      )
    const response = await httpClient.get(new URL('/api/config', url).href, signal)
    const config = response.status === 200 ? jsonMapIn(response) : undefined
    if (!config) return unhealthy(`GET /api/config returned ${describeResponse(response)}; 200 with JSON was expected.`)
    const version = valueAt(config, 'version')
    return (
      signInProblemOf(config) ??
      versionProblemOf(version, image) ??
      healthy(`Version ${version} is ready; users sign in through the provider only.`)
    )
  }),
}

const READY_TODOS: Readonly<Record<number, string>> = {
  503: 'The application cannot reach its database or its cache: check both, and their security groups.',
  504: "CloudFront or the load balancer got no response: check the targets, and without 'DomainName' whether 'CloudFrontPrefixListId' is the prefix list of this region.",
}

/** The features that `GET /api/config` returns without a session, and the danger of another value. */
const FEATURES = [
  ['auth', true, 'anyone can use it without signing in'],
  ['auth_trusted_header', false, 'a header of the request decides who the user is'],
  ['enable_ldap', false, 'users sign in past the user pool'],
  ['enable_signup', false, 'anyone can register'],
  ['enable_login_form', false, 'the password form is open'],
  ['enable_websocket', true, 'chats may get no reply'],
] as const

function signInProblemOf(config: ReturnType<typeof jsonMapIn>): Observation | undefined {
  const differences: string[] = []
  if (!valueAt(config, 'oauth', 'providers', 'oidc'))
    differences.push('no sign-in provider is set up (oauth.providers.oidc)')
  for (const [name, expected, danger] of FEATURES) {
    const value = valueAt(config, 'features', name)
    if (value !== expected)
      differences.push(`${name} is ${JSON.stringify(value) ?? 'missing'}, ${expected} was expected: ${danger}`)
  }
  // Open WebUI has this value only while it has no account.
  if (valueAt(config, 'onboarding') === true)
    differences.push('onboarding is true: the break-glass administrator is missing, and the first visitor becomes one')
  if (differences.length === 0) return undefined
  return unhealthyForGood(
    `/api/config has wrong settings: ${differences.join('; ')}.`,
    "Check the task definition's environment.",
  )
}

function versionProblemOf(version: unknown, image: string): Observation | undefined {
  const expected = versionIn(image)
  if (expected === undefined)
    return notChecked(
      `Version ${version} is running, but the image '${image}' has no version tag to compare it with.`,
      "Set ImageTag to a version, such as 'v0.12.4'.",
    )
  return version === expected ? undefined : unhealthy(`Version ${version} answers; ${expected} was expected.`)
}

/** `0.12.4` of `ghcr.io/open-webui/open-webui:v0.12.4-slim@sha256:…`. */
export function versionIn(image: string): string | undefined {
  const [name = ''] = image.split('@')
  return /:v?(\d+\.\d+\.\d+)[^:/]*$/.exec(name)?.[1]
}

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

/** The application is ready (database and cache included), is the wanted version and has the wanted door. */
export const applicationProbe: Probe = {
  name: 'application',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url, Image: image } }, signal) => {
    if (!url) return missingOutput('Url')
    if (!image) return missingOutput('Image')
    const ready = await httpClient.get(new URL('/ready', url).href, signal)
    if (ready.status !== 200 || !jsonMapIn(ready))
      return unhealthy(
        `GET /ready answered ${describeResponse(ready)}; 200 with JSON was expected.`,
        ready.status === 503
          ? 'The application cannot reach its database or its cache: look at both, and at their security groups.'
          : "Read the application's log.",
      )
    const answer = await httpClient.get(new URL('/api/config', url).href, signal)
    const config = answer.status === 200 ? jsonMapIn(answer) : undefined
    if (!config) return unhealthy(`GET /api/config answered ${describeResponse(answer)}; 200 with JSON was expected.`)
    const version = valueAt(config, 'version')
    return (
      signInSettingsOf(config) ??
      versionOf(version, image) ??
      healthy(`Version ${version} is ready; the only door is sign-in.`)
    )
  }),
}

function signInSettingsOf(config: ReturnType<typeof jsonMapIn>): Observation | undefined {
  const faults: string[] = []
  if (!valueAt(config, 'oauth', 'providers', 'oidc'))
    faults.push('no sign-in provider is set up (oauth.providers.oidc)')
  for (const [name, danger] of [
    ['enable_signup', 'strangers can register'],
    ['enable_login_form', 'the password form is open'],
  ] as const) {
    const seen = valueAt(config, 'features', name)
    if (seen !== false) faults.push(`${name} is ${JSON.stringify(seen) ?? 'missing'}, false was expected: ${danger}`)
  }
  if (faults.length === 0) return undefined
  return unhealthyForGood(
    `/api/config is not as it should be: ${faults.join('; ')}.`,
    "Check the task definition's environment.",
  )
}

function versionOf(version: unknown, image: string): Observation | undefined {
  const wanted = versionIn(image)
  if (wanted === undefined)
    return notChecked(
      `Version ${version} answers, but the image '${image}' names no version to compare it with.`,
      "Set ImageTag to a version, such as 'v0.12.4'.",
    )
  return version === wanted ? undefined : unhealthy(`Version ${version} answers; ${wanted} was expected.`)
}

/** `0.12.4` of `ghcr.io/open-webui/open-webui:v0.12.4-slim@sha256:…`. */
export function versionIn(image: string): string | undefined {
  const [name = ''] = image.split('@')
  return /:v?(\d+\.\d+\.\d+)[^:/]*$/.exec(name)?.[1]
}

import { connectHttpClient } from '#lib/aws/httpClient.ts'
import { clock } from '#lib/clock.ts'
import { Problem } from '#lib/model/problem.ts'
import { applicationProbe } from '#lib/operations/verification/application.ts'
import { codeExchangeProbe } from '#lib/operations/verification/codeExchange.ts'
import { headersProbe } from '#lib/operations/verification/headers.ts'
import { logsProbe } from '#lib/operations/verification/logs.ts'
import { modelsProbe } from '#lib/operations/verification/models.ts'
import { type Observation, type Probe, unhealthy } from '#lib/operations/verification/probe.ts'
import { serviceProbe } from '#lib/operations/verification/service.ts'
import { settingsProbe } from '#lib/operations/verification/settings.ts'
import { signInProbe } from '#lib/operations/verification/signIn.ts'
import { signInClientProbe } from '#lib/operations/verification/signInClient.ts'
import { signInPageProbe } from '#lib/operations/verification/signInPage.ts'
import { signOutProbe } from '#lib/operations/verification/signOut.ts'
import { targetsProbe } from '#lib/operations/verification/targets.ts'
import type { VerificationContext } from '#lib/operations/verification/verificationContext.ts'
import { socketsProbe } from '#lib/operations/verification/webSockets.ts'
import { fakeRuntime } from '../../fakes/aws/fakeRuntime.ts'
import { aStack } from '../../fakes/cloudFormation/aStack.ts'
import type { Setting } from '../setting/setting.ts'
import { type DescribedClient, runtimeOf } from './runtimeOf.ts'
import { trustSetting } from './trustSetting.ts'

/** Those that look at the application, its sign-in or its tasks. The others look at AWS alone. */
export const PROBES = [
  serviceProbe,
  targetsProbe,
  applicationProbe,
  settingsProbe,
  modelsProbe,
  headersProbe,
  socketsProbe,
  signInProbe,
  signInPageProbe,
  signInClientProbe,
  codeExchangeProbe,
  signOutProbe,
  logsProbe,
] as const

/** An attempt has this long, and a check that may recover gets a second one. */
const ATTEMPT_MILLISECONDS = 40_000
const PAUSE_MILLISECONDS = 1_000

export type VerifiedCheck = Observation & { readonly name: string }

/** The checks of `verify`, by its real HTTP client, against the application of a setting. */
export async function verifySetting(
  setting: Setting,
  client: Partial<DescribedClient> = {},
): Promise<readonly VerifiedCheck[]> {
  const { outputs, url } = setting
  trustSetting(setting.authority)
  const described = { callbackUrls: [new URL('/oauth/oidc/callback', url).href], flows: ['code'], ...client }
  const stack = aStack({ outputs })
  const context: VerificationContext = {
    stack,
    outputs,
    cloudFormation: { stack: async () => stack, resources: async () => [] },
    runtime: fakeRuntime(runtimeOf(setting, described)),
    httpClient: connectHttpClient(),
    clock,
    resources: async () => [],
    allResources: async () => [],
  }
  return Promise.all(
    PROBES.map(async probe => {
      const first = await attempt(probe, context)
      if (first.verdict !== 'unhealthy' || first.final) return { name: probe.name, ...first }
      await clock.sleep(PAUSE_MILLISECONDS)
      return { name: probe.name, ...(await attempt(probe, context)) }
    }),
  )
}

/** As `verify` does it, without its deadline: two attempts are enough, because nothing recovers here. */
async function attempt(probe: Probe, context: VerificationContext): Promise<Observation> {
  const signal = AbortSignal.timeout(ATTEMPT_MILLISECONDS)
  try {
    return await probe.observe(context, signal)
  } catch (error) {
    if (error instanceof Problem) return unhealthy(error.message, error.todo)
    if (signal.aborted) return unhealthy(`No response within ${ATTEMPT_MILLISECONDS / 1_000} seconds.`)
    throw error
  }
}

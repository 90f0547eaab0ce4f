import type { LogLine, SignInPool } from '#lib/model/runtime.ts'
import type { Runtime } from '#lib/ports.ts'
import { aService } from '../../fakes/aws/fakeRuntime.ts'
import type { Setting } from '../setting/setting.ts'

const HEALTH_CHECK_MILLISECONDS = 5_000

/** The client of the user pool as AWS describes it. */
export type DescribedClient = Pick<SignInPool, 'callbackUrls' | 'flows'>

/** AWS as `verify` reads it, if this setting were deployed. */
export function runtimeOf(
  { task, outputs, processes, variables }: Setting,
  client: DescribedClient,
): Pick<Runtime, 'service' | 'containers' | 'targets' | 'signInPool' | 'logLines'> {
  const isSecret = (name: string): boolean => name in task.secrets
  const names = Object.keys(variables)
  return {
    service: async () => {
      const running = processes.filter(({ exitCode }) => exitCode() === undefined).length
      return aService({ desired: processes.length, running })
    },
    containers: async () => [
      {
        name: 'open-webui',
        image: outputs.Image ?? '',
        environment: Object.fromEntries(Object.entries(variables).filter(([name]) => !isSecret(name))),
        secrets: names.filter(isSecret),
      },
    ],
    targets: () =>
      Promise.all(
        processes.map(async ({ port, url }) => {
          const signal = AbortSignal.timeout(HEALTH_CHECK_MILLISECONDS)
          const response = await fetch(`${url}/health`, { signal }).catch(() => undefined)
          const state = response?.status === 200 ? 'healthy' : 'unhealthy'
          return { id: `127.0.0.1:${port}`, state, reason: undefined }
        }),
      ),
    signInPool: async poolId => ({ poolId, domain: outputs.SignInDomain, ...client }),
    logLines: async (_, since, containing = '') =>
      processes.flatMap(({ log }) => linesOf(log())).filter(({ at, text }) => at >= since && text.includes(containing)),
  }
}

/** A line that does not say when it was written counts as new. */
function linesOf(log: string): readonly LogLine[] {
  return log
    .split('\n')
    .filter(text => text !== '')
    .map(text => ({ at: new Date(/^\{"ts": "([^"]+)"/.exec(text)?.[1] ?? Date.now()), text }))
}

import type { Environment } from '#lib/model/environment.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { DeepVerifyTools } from '#lib/operations/verifyDeep.ts'

/** The tools that only `verify --deep` uses; no action has them in its bundle. */
export async function connectDeepTools(
  environment: Environment,
  { signal }: Pick<Tools, 'signal'>,
): Promise<Pick<DeepVerifyTools, 'oneOffTasks' | 'webClient'>> {
  const [{ connectOneOffTasks }, { connectWebClient }] = await Promise.all([
    import('#lib/aws/tasks/connectOneOffTasks.ts'),
    import('#lib/aws/webClient.ts'),
  ])
  return {
    oneOffTasks: connectOneOffTasks({ region: environment.region, environment, signal }),
    webClient: connectWebClient(),
  }
}

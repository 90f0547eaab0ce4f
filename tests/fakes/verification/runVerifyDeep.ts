import type { VerifyOutcome } from '#lib/model/outcome.ts'
import type { Progress } from '#lib/model/progress.ts'
import { type DeepVerifyOrder, type DeepVerifyTools, verifyDeep } from '#lib/operations/verifyDeep.ts'
import { fakeOneOffTasks } from '../aws/fakeOneOffTasks.ts'
import { fakeRuntime } from '../aws/fakeRuntime.ts'
import { virtualClock } from '../clock/virtualClock.ts'
import { healthyStack } from '../cloudFormation/healthyStack.ts'
import { fakeWorkspace } from '../files/fakeWorkspace.ts'
import { fakeHttpClient } from '../http/fakeHttpClient.ts'
import { fakeSignInSite } from '../http/fakeSignInSite.ts'
import { anEnvironment } from '../model/anEnvironment.ts'

type DeepWorld = Partial<Omit<DeepVerifyTools, 'reporter'>> & Pick<DeepVerifyOrder, 'deadlineSeconds' | 'testUser'>

/** The outcome of `verify --deep` for a healthy deployment with these differences, and its reports. */
export async function runVerifyDeep({ deadlineSeconds, testUser, ...tools }: DeepWorld = {}): Promise<{
  outcome: VerifyOutcome
  reported: readonly Progress[]
}> {
  const reported: Progress[] = []
  const outcome = await verifyDeep(
    { environment: anEnvironment(), deadlineSeconds, testUser },
    {
      cloudFormation: healthyStack(),
      runtime: fakeRuntime(),
      httpClient: fakeHttpClient(),
      clock: virtualClock(),
      workspace: fakeWorkspace({}),
      oneOffTasks: fakeOneOffTasks(),
      webClient: fakeSignInSite(),
      reporter: { report: progress => reported.push(progress) },
      ...tools,
    },
  )
  return { outcome, reported }
}

import type { VerifyOutcome } from '#lib/model/outcome.ts'
import type { Progress } from '#lib/model/progress.ts'
import { type DeepVerifyTools, verifyDeep } from '#lib/operations/verifyDeep.ts'
import { fakeOneOffTasks } from '../aws/fakeOneOffTasks.ts'
import { fakeRuntime } from '../aws/fakeRuntime.ts'
import { virtualClock } from '../clock/virtualClock.ts'
import { healthyStack } from '../cloudFormation/healthyStack.ts'
import { fakeWorkspace } from '../files/fakeWorkspace.ts'
import { fakeHttpClient } from '../http/fakeHttpClient.ts'
import { anEnvironment } from '../model/anEnvironment.ts'

type DeepWorld = Partial<Omit<DeepVerifyTools, 'reporter'>> & { readonly deadlineSeconds?: number }

/** The outcome of `verify --deep` for a healthy deployment with these differences, and its reports. */
export async function runVerifyDeep({ deadlineSeconds, ...tools }: DeepWorld = {}): Promise<{
  outcome: VerifyOutcome
  reported: readonly Progress[]
}> {
  const reported: Progress[] = []
  const outcome = await verifyDeep(
    { environment: anEnvironment(), deadlineSeconds },
    {
      cloudFormation: healthyStack(),
      runtime: fakeRuntime(),
      httpClient: fakeHttpClient(),
      clock: virtualClock(),
      workspace: fakeWorkspace({}),
      oneOffTasks: fakeOneOffTasks(),
      reporter: { report: progress => reported.push(progress) },
      ...tools,
    },
  )
  return { outcome, reported }
}

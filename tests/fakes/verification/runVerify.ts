import assert from 'node:assert/strict'
import type { Check } from '#lib/model/check.ts'
import type { VerifyOutcome } from '#lib/model/outcome.ts'
import type { Progress } from '#lib/model/progress.ts'
import { verify } from '#lib/operations/verify.ts'
import type { CloudFormation, Runtime } from '#lib/ports.ts'
import { fakeRuntime } from '../aws/fakeRuntime.ts'
import { virtualClock } from '../clock/virtualClock.ts'
import { healthyStack } from '../cloudFormation/healthyStack.ts'
import { fakeWorkspace } from '../files/fakeWorkspace.ts'
import { type FakeResponses, fakeHttpClient } from '../http/fakeHttpClient.ts'
import { anEnvironment } from '../model/anEnvironment.ts'

/** Differences from a healthy deployment. */
type VerifyWorld = {
  readonly cloudFormation?: Pick<CloudFormation, 'stack' | 'resources'>
  readonly runtime?: Partial<Runtime>
  readonly responses?: FakeResponses
  readonly signal?: AbortSignal
  readonly deadlineSeconds?: number
}

/** The outcome of `verify` for this deployment, and its reports. */
export async function runVerify(
  world: VerifyWorld = {},
): Promise<{ outcome: VerifyOutcome; reported: readonly Progress[] }> {
  const reported: Progress[] = []
  const outcome = await verify(
    { environment: anEnvironment(), deadlineSeconds: world.deadlineSeconds },
    {
      cloudFormation: world.cloudFormation ?? healthyStack(),
      runtime: fakeRuntime(world.runtime),
      httpClient: fakeHttpClient(world.responses),
      clock: virtualClock(),
      workspace: fakeWorkspace({}),
      reporter: { report: progress => reported.push(progress) },
      signal: world.signal,
    },
  )
  return { outcome, reported }
}

export function checkNamed(name: string, { checks }: Pick<VerifyOutcome, 'checks'>): Check {
  const check = checks.find(candidate => candidate.name === name)
  assert.ok(check, `there is no check '${name}'`)
  return check
}

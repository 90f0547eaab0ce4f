import assert from 'node:assert/strict'
import type { Check } from '#lib/model/check.ts'
import type { VerifyOutcome } from '#lib/model/outcome.ts'
import type { Progress } from '#lib/model/progress.ts'
import { verify } from '#lib/operations/verify.ts'
import type { CloudFormation, Runtime } from '#lib/ports.ts'
import { anAutomaticClock } from './anAutomaticClock.ts'
import { anEnvironment } from './anEnvironment.ts'
import { aRunningStack } from './aRunningStack.ts'
import { aRuntime } from './aRuntime.ts'
import { type Answers, aWeb } from './aWeb.ts'

/** What differs from a world in which all is well. */
type World = {
  readonly cloudFormation?: Pick<CloudFormation, 'stack' | 'resources'>
  readonly runtime?: Partial<Runtime>
  readonly web?: Answers
  readonly signal?: AbortSignal
  readonly deadlineSeconds?: number
}

/** What `verify` finds in this world, and what it said on the way. */
export async function verified(world: World = {}): Promise<{ outcome: VerifyOutcome; said: readonly Progress[] }> {
  const said: Progress[] = []
  const outcome = await verify(
    { environment: anEnvironment(), deadlineSeconds: world.deadlineSeconds },
    {
      cloudFormation: world.cloudFormation ?? aRunningStack(),
      runtime: aRuntime(world.runtime),
      web: aWeb(world.web),
      clock: anAutomaticClock(),
      reporter: { report: progress => said.push(progress) },
      signal: world.signal,
    },
  )
  return { outcome, said }
}

export function checkNamed(name: string, { checks }: VerifyOutcome): Check {
  const check = checks.find(one => one.name === name)
  assert.ok(check, `there is no check '${name}'`)
  return check
}

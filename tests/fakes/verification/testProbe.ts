import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check, Verdict } from '#lib/model/check.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Probe } from '#lib/operations/verification/probe.ts'
import { runProbe } from '#lib/operations/verification/runProbe.ts'
import { openVerificationContext, type VerificationContext } from '#lib/operations/verification/verificationContext.ts'
import type { Runtime } from '#lib/ports.ts'
import { fakeRuntime } from '../aws/fakeRuntime.ts'
import { virtualClock } from '../clock/virtualClock.ts'
import { healthyStack } from '../cloudFormation/healthyStack.ts'
import { type FakeResponses, fakeHttpClient, LOGIN, READY, SAME_ORIGIN_SOCKET } from '../http/fakeHttpClient.ts'
import { anEnvironment } from '../model/anEnvironment.ts'

/** What differs from a world in which all is well. */
type ProbeWorld = {
  readonly stack?: VerificationContext['cloudFormation']
  readonly runtime?: Partial<Runtime>
  readonly responses?: FakeResponses
}
/** What is the matter, the world in which it is, the verdict, and words that must be in the detail. */
export type ProbeCase = readonly [when: string, world: ProbeWorld, verdict: Verdict, words: RegExp]

const unreachableProblem = new Problem("'chat.dev.example.com' could not be reached.", { reason: 'unavailable' })
/** The application's host gives no answer at all. */
export const APPLICATION_UNREACHABLE: FakeResponses = {
  [READY]: unreachableProblem,
  [LOGIN]: unreachableProblem,
  [SAME_ORIGIN_SOCKET]: unreachableProblem,
}

/** Every case of one probe; that it is healthy when all is well; that it says which output it misses. */
export function testProbe(
  probe: Probe,
  { cases, outputs }: { readonly cases: readonly ProbeCase[]; readonly outputs: readonly string[] },
): void {
  test('is healthy when all is well', async () => {
    const check = await checkWith(probe, {})

    assert.equal(check.verdict, 'healthy', check.detail)
  })

  for (const [when, world, verdict, words] of cases)
    test(`is ${verdict} when ${when}`, async () => {
      const check = await checkWith(probe, world)

      assert.equal(check.verdict, verdict, check.detail)
      assert.match(check.detail, words)
      assert.doesNotMatch(check.detail, /of-this-visit/, 'the detail shows a secret of the visit')
    })

  for (const name of outputs)
    test(`is not checked when output '${name}' is missing`, async () => {
      const check = await checkWith(probe, { stack: healthyStack({ outputs: { [name]: undefined } }) })

      assert.equal(check.verdict, 'not-checked')
      assert.match(check.detail, new RegExp(`no output '${name}'`))
    })
}

async function checkWith(probe: Probe, { stack = healthyStack(), runtime, responses }: ProbeWorld): Promise<Check> {
  const tools = {
    cloudFormation: stack,
    runtime: fakeRuntime(runtime),
    httpClient: fakeHttpClient(responses),
    clock: virtualClock(),
  }
  return runProbe(probe, await openVerificationContext(anEnvironment(), tools), {
    deadlineSeconds: 5,
    signal: undefined,
  })
}

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
import { type FakeResponses, fakeHttpClient, LOGIN, PAGE, READY, SAME_ORIGIN_SOCKET } from '../http/fakeHttpClient.ts'
import { anEnvironment } from '../model/anEnvironment.ts'

/** Differences from a healthy deployment. */
type ProbeWorld = {
  readonly stack?: VerificationContext['cloudFormation']
  readonly runtime?: Partial<Runtime>
  readonly responses?: FakeResponses
}
/** A condition, the deployment in which it is true, the expected verdict, and a pattern of the detail. */
export type ProbeCase = readonly [condition: string, world: ProbeWorld, verdict: Verdict, detail: RegExp]

const unreachableProblem = new Problem("'chat.dev.example.com' could not be reached.", { reason: 'unavailable' })
/** The application's host does not respond. */
export const APPLICATION_UNREACHABLE: FakeResponses = {
  [PAGE]: unreachableProblem,
  [READY]: unreachableProblem,
  [LOGIN]: unreachableProblem,
  [SAME_ORIGIN_SOCKET]: unreachableProblem,
}

/** Tests every case of one probe, its health in a healthy deployment, and its result without each output. */
export function testProbe(
  probe: Probe,
  { cases, outputs }: { readonly cases: readonly ProbeCase[]; readonly outputs: readonly string[] },
): void {
  test(`check '${probe.name}' is healthy in a healthy deployment`, async () => {
    const check = await checkWith(probe, {})

    assert.equal(check.verdict, 'healthy', check.detail)
  })

  for (const [condition, world, verdict, detail] of cases)
    test(`check '${probe.name}' is ${verdict} if ${condition}`, async () => {
      const check = await checkWith(probe, world)

      assert.equal(check.verdict, verdict, check.detail)
      assert.match(check.detail, detail)
      assert.doesNotMatch(check.detail, /of-this-sign-in/, 'the detail contains a secret of the sign-in')
    })

  for (const name of outputs)
    test(`check '${probe.name}' is not-checked without the output '${name}'`, async () => {
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

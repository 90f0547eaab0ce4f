import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check, Verdict } from '#lib/model/check.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Probe } from '#lib/operations/verification/probe.ts'
import { runProbe } from '#lib/operations/verification/runProbe.ts'
import { openVerificationContext, type VerificationContext } from '#lib/operations/verification/verificationContext.ts'
import type { Runtime } from '#lib/ports.ts'
import { anAutomaticClock } from './anAutomaticClock.ts'
import { anEnvironment } from './anEnvironment.ts'
import { aRunningStack } from './aRunningStack.ts'
import { aRuntime } from './aRuntime.ts'
import { type Answers, aWeb, LOGIN, OWN_SOCKET, READY } from './aWeb.ts'

/** What differs from a world in which all is well. */
type World = {
  readonly stack?: VerificationContext['cloudFormation']
  readonly runtime?: Partial<Runtime>
  readonly web?: Answers
}
/** What is the matter, the world in which it is, the verdict, and words that must be in the detail. */
export type Case = readonly [when: string, world: World, verdict: Verdict, words: RegExp]

const nothing = new Problem("'chat.dev.example.com' could not be reached.", { reason: 'unavailable' })
/** The application's host gives no answer at all. */
export const UNREACHABLE: Answers = { [READY]: nothing, [LOGIN]: nothing, [OWN_SOCKET]: nothing }

/** Every case of one probe; that it is healthy when all is well; that it says which output it misses. */
export function provesProbe(
  probe: Probe,
  { cases, outputs }: { readonly cases: readonly Case[]; readonly outputs: readonly string[] },
): void {
  test('is healthy when all is well', async () => {
    const check = await seenBy(probe, {})

    assert.equal(check.verdict, 'healthy', check.detail)
  })

  for (const [when, world, verdict, words] of cases)
    test(`is ${verdict} when ${when}`, async () => {
      const check = await seenBy(probe, world)

      assert.equal(check.verdict, verdict, check.detail)
      assert.match(check.detail, words)
      assert.doesNotMatch(check.detail, /of-this-visit/, 'the detail shows a secret of the visit')
    })

  for (const name of outputs)
    test(`is not checked when output '${name}' is missing`, async () => {
      const check = await seenBy(probe, { stack: aRunningStack({ outputs: { [name]: undefined } }) })

      assert.equal(check.verdict, 'not-checked')
      assert.match(check.detail, new RegExp(`no output '${name}'`))
    })
}

async function seenBy(probe: Probe, { stack = aRunningStack(), runtime, web }: World): Promise<Check> {
  const tools = { cloudFormation: stack, runtime: aRuntime(runtime), web: aWeb(web), clock: anAutomaticClock() }
  return runProbe(probe, await openVerificationContext(anEnvironment(), tools), {
    deadlineSeconds: 5,
    signal: undefined,
  })
}

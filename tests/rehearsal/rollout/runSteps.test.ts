import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { rolloutStepsOf } from '../../../scripts/rehearsal/rollout/rolloutSteps.ts'
import { runRolloutSteps } from '../../../scripts/rehearsal/rollout/runRolloutSteps.ts'

const FIRST = 'a'.repeat(64)
const SECOND = 'b'.repeat(64)
const ORDER = { environment: 'dev', stackName: 'open-webui-dev', protected: false, keep: false }

/** Plays the story with verbs that answer as told, and notes what was run. */
async function runRehearsal(
  acts: ReturnType<typeof rolloutStepsOf>,
  exitCodeOf: (verb: string, run: number) => number = () => 0,
) {
  const ran: string[] = []
  const previews = [FIRST, SECOND]
  const steps = await runRolloutSteps(acts, {
    edit: async () => {},
    run: async (words, read) => {
      ran.push(words.join(' '))
      const printed = read ? `fingerprint ${previews.shift() ?? FIRST}\n` : ''
      return { exitCode: exitCodeOf(words[0] ?? '', ran.length), printed }
    },
    print: () => {},
    now: () => 0,
  })
  return { ran, steps }
}

suite('the story', () => {
  test('deploys exactly what the preview before it showed', async () => {
    const { ran, steps } = await runRehearsal(rolloutStepsOf(ORDER))

    const deployments = ran.filter(words => words.startsWith('deploy'))
    assert.deepEqual(deployments.slice(0, 2), [`deploy dev --expect ${FIRST}`, `deploy dev --expect ${SECOND}`])
    assert.ok(steps.every(({ outcome }) => outcome === 'done'))
  })

  test('begins with the bootstrap stack and ends with the teardown, its name typed', async () => {
    const { ran } = await runRehearsal(rolloutStepsOf(ORDER))
    assert.match(ran[0] ?? '', /^bootstrap dev/)
    assert.match(ran.at(-1) ?? '', /^teardown dev --stack-name open-webui-dev/)
  })

  test('lifts the protection of a protected environment before it is torn down', () => {
    const steps = rolloutStepsOf({ ...ORDER, protected: true }).map(({ step }) => step)
    assert.deepEqual(steps.slice(-3), ['preview without protection', 'lift the protection', 'tear down'])
  })

  test('leaves the stack standing when it is to be kept', () => {
    assert.ok(!rolloutStepsOf({ ...ORDER, keep: true }).some(({ args }) => args[0] === 'teardown'))
  })

  for (const [exitCode, outcome] of [
    [1, 'failed'],
    [3, 'refused'],
    [130, 'interrupted'],
    [2, 'failed'],
  ] as const)
    test(`stops at an act that ends with ${exitCode} and calls it ${outcome}`, async () => {
      const { ran, steps } = await runRehearsal(rolloutStepsOf(ORDER), verb => (verb === 'deploy' ? exitCode : 0))

      assert.equal(ran.length, 4)
      assert.deepEqual(
        steps.slice(3, 5).map(step => step.outcome),
        [outcome, 'not-reached'],
      )
      assert.equal(steps.length, rolloutStepsOf(ORDER).length)
    })
})

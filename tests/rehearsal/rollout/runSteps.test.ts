import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { rolloutStepsOf } from '../../../scripts/rehearsal/rollout/rolloutSteps.ts'
import { runRolloutSteps } from '../../../scripts/rehearsal/rollout/runRolloutSteps.ts'

const FIRST = 'a'.repeat(64)
const SECOND = 'b'.repeat(64)
const ORDER = { environment: 'dev', stackName: 'open-webui-dev', protected: false, keep: false }

/** Runs the steps with fake verbs, and records the commands. */
async function runSteps(
  rolloutSteps: ReturnType<typeof rolloutStepsOf>,
  exitCodeOf: (verb: string, run: number) => number = () => 0,
) {
  const commands: string[] = []
  const previews = [FIRST, SECOND]
  const steps = await runRolloutSteps(rolloutSteps, {
    edit: async () => {},
    run: async (args, capture) => {
      commands.push(args.join(' '))
      const printed = capture ? `fingerprint ${previews.shift() ?? FIRST}\n` : ''
      return { exitCode: exitCodeOf(args[0] ?? '', commands.length), printed }
    },
    print: () => {},
    now: () => 0,
  })
  return { commands, steps }
}

suite('the rehearsal of a rollout', () => {
  test('a deployment expects the fingerprint of the preview before it', async () => {
    const { commands, steps } = await runSteps(rolloutStepsOf(ORDER))

    const deployments = commands.filter(args => args.startsWith('deploy'))
    assert.deepEqual(deployments.slice(0, 2), [`deploy dev --expect ${FIRST}`, `deploy dev --expect ${SECOND}`])
    assert.ok(steps.every(({ outcome }) => outcome === 'done'))
  })

  test('the rollout starts with the bootstrap stack and ends with the teardown by stack name', async () => {
    const { commands } = await runSteps(rolloutStepsOf(ORDER))
    assert.match(commands[0] ?? '', /^bootstrap dev/)
    assert.match(commands.at(-1) ?? '', /^teardown dev --stack-name open-webui-dev/)
  })

  test('the protection of a protected environment is removed before the teardown', () => {
    const steps = rolloutStepsOf({ ...ORDER, protected: true }).map(({ step }) => step)
    assert.deepEqual(steps.slice(-3), ['preview without protection', 'remove the protection', 'tear down'])
  })

  test('a kept stack has no teardown', () => {
    assert.ok(!rolloutStepsOf({ ...ORDER, keep: true }).some(({ args }) => args[0] === 'teardown'))
  })

  for (const [exitCode, outcome] of [
    [1, 'failed'],
    [3, 'refused'],
    [130, 'interrupted'],
    [2, 'failed'],
  ] as const)
    test(`exit code ${exitCode} ends the rollout as ${outcome}`, async () => {
      const { commands, steps } = await runSteps(rolloutStepsOf(ORDER), verb => (verb === 'deploy' ? exitCode : 0))

      assert.equal(commands.length, 4)
      assert.deepEqual(
        steps.slice(3, 5).map(step => step.outcome),
        [outcome, 'not-reached'],
      )
      assert.equal(steps.length, rolloutStepsOf(ORDER).length)
    })
})

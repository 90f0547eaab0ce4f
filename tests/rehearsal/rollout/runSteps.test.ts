import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { FaultEffect, InjectedFault } from '../../../scripts/emulator/aws/faults/rules.ts'
import { rolloutStepsOf } from '../../../scripts/rehearsal/rollout/rolloutSteps.ts'
import { runRolloutSteps } from '../../../scripts/rehearsal/rollout/runRolloutSteps.ts'

const FIRST = 'a'.repeat(64)
const SECOND = 'b'.repeat(64)
const ORDER = { environment: 'dev', stackName: 'open-webui-dev', protected: false, keep: false, bootstrapFlags: [] }

/** Runs the steps with fake verbs, and records the commands. */
async function runSteps(
  rolloutSteps: ReturnType<typeof rolloutStepsOf>,
  exitCodeOf: (verb: string, run: number) => number = () => 0,
) {
  const commands: string[] = []
  const previews = [FIRST, SECOND]
  const steps = await runRolloutSteps(rolloutSteps, {
    edit: async () => {},
    run: async ({ args }) => {
      commands.push(args.join(' '))
      const printed = args[0] === 'change-set' ? `fingerprint ${previews.shift() ?? FIRST}\n` : ''
      return { exitCode: exitCodeOf(args[0] ?? '', commands.length), printed }
    },
    print: () => {},
    printOutcome: () => {},
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
    [143, 'interrupted'],
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

test('a rehearsal that is interrupted runs no further step, whatever the exit code of the interrupted one', async () => {
  const interruption = new AbortController()
  const commands: string[] = []
  const steps = await runRolloutSteps(rolloutStepsOf(ORDER), {
    edit: async () => {},
    run: async ({ args }) => {
      commands.push(args.join(' '))
      if (args[0] === 'lint') interruption.abort()
      return { exitCode: 0, printed: '' }
    },
    print: () => {},
    printOutcome: () => {},
    signal: interruption.signal,
    now: () => 0,
  })

  assert.equal(commands.length, 2)
  assert.deepEqual(
    steps.slice(0, 3).map(({ outcome }) => outcome),
    ['done', 'interrupted', 'not-reached'],
  )
})

suite('a step of the rehearsal that faults end early', () => {
  const faultOf = (effect: FaultEffect): InjectedFault => ({
    rule: { effect },
    service: 'CloudFormation',
    operation: 'DescribeStackEvents',
    at: new Date(0),
  })
  /** Runs the steps; the first deployment ends with this code and these faults. */
  async function runWithFaults(exitCode: number, faults: readonly InjectedFault[]) {
    const commands: string[] = []
    const printed: string[] = []
    let renewals = 0
    let newFaults: readonly InjectedFault[] = []
    let previews = 0
    const steps = await runRolloutSteps(rolloutStepsOf(ORDER), {
      edit: async () => {},
      run: async ({ args }) => {
        commands.push(args.join(' '))
        const isFirst = commands.filter(command => command.startsWith('deploy')).length === 1
        newFaults = args[0] === 'deploy' && isFirst ? faults : []
        const fingerprint = args[0] === 'change-set' ? (previews++ === 0 ? FIRST : SECOND) : ''
        return { exitCode: args[0] === 'deploy' && isFirst ? exitCode : 0, printed: fingerprint }
      },
      print: text => printed.push(text),
      printOutcome: () => {},
      takeFaults: () => newFaults,
      renewCredentials: () => renewals++,
      now: () => 0,
    })
    return { commands: commands.slice(3, 7), steps, renewals, printed: printed.join('\n') }
  }

  test('a step that expired credentials end is run again with new ones', async () => {
    const { commands, steps, renewals, printed } = await runWithFaults(1, [faultOf({ kind: 'expired-credentials' })])

    assert.deepEqual(commands.slice(0, 2), [`deploy dev --expect ${FIRST}`, `deploy dev --expect ${FIRST}`])
    assert.equal(renewals, 1)
    assert.deepEqual([steps[3]?.outcome, steps[3]?.attempts], ['done', 2])
    assert.match(printed, /expired credentials · CloudFormation DescribeStackEvents, once/)
    assert.match(printed, /The operator signs in again/)
  })

  test('a step that the update of another caller ends is run again with the fingerprint of a new preview', async () => {
    const { commands, steps } = await runWithFaults(3, [faultOf({ kind: 'other-update', parameters: { Count: '1' } })])

    assert.deepEqual(commands.slice(0, 3), [
      `deploy dev --expect ${FIRST}`,
      'change-set dev',
      `deploy dev --expect ${SECOND}`,
    ])
    assert.equal(steps[3]?.outcome, 'done')
  })

  test('a step that a page of a proxy ends is run again', async () => {
    const { steps, renewals } = await runWithFaults(1, [faultOf({ kind: 'proxy-page' })])
    assert.deepEqual([steps[3]?.outcome, steps[3]?.attempts, renewals], ['done', 2, 0])
  })

  for (const effect of [{ kind: 'access-denied' }, { kind: 'resource-failure', resource: 'Instance' }] as const)
    test(`a step that '${effect.kind}' ends is not run again`, async () => {
      const { steps } = await runWithFaults(1, [faultOf(effect)])
      assert.deepEqual([steps[3]?.outcome, steps[4]?.outcome], ['failed', 'not-reached'])
    })

  test('a step that an operation of another caller without effect accompanies is not run again', async () => {
    const fault = { ...faultOf({ kind: 'other-cancellation' }), refusal: 'no update' }
    const { steps } = await runWithFaults(1, [fault])
    assert.equal(steps[3]?.attempts ?? 1, 1)
  })

  test('a step that is interrupted is not run again', async () => {
    const { steps } = await runWithFaults(130, [faultOf({ kind: 'throttling' })])
    assert.deepEqual([steps[3]?.outcome, steps[4]?.outcome], ['interrupted', 'not-reached'])
  })
})

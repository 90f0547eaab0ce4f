import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { drift } from '#lib/operations/drift.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource } from '../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { aDriftedProperty, aResourceDrift } from '../fakes/model/aDriftedResource.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const environment = anEnvironment()
const ROOT = stackIdOf('open-webui-dev')
const modifiedResource = { kind: 'modified', properties: [aDriftedProperty()] } as const

/** A root stack with nested stacks of these names. */
function scriptWithNested(...names: readonly string[]) {
  return {
    stacks: [aStack(), ...names.map(name => aStack({ name, parentId: ROOT }))],
    resources: { [ROOT]: names.map(name => aStackResource(name, NESTED_STACK, stackIdOf(name))) },
    drifts: { [ROOT]: names.map(name => aResourceDrift(name, { type: NESTED_STACK, kind: 'not-checked' })) },
  }
}

const driftedNames = (outcome: DriftOutcome) =>
  (outcome.kind === 'drifted' ? outcome.resources : []).map(resourcePathOf)

suite('drift', () => {
  test('drift is in-sync if every resource is as in its template', async () => {
    const base = scriptWithNested('Database')
    const drifts = { ...base.drifts, [stackIdOf('Database')]: [aResourceDrift('Instance'), aResourceDrift('Subnets')] }

    const outcome = await drift({ environment }, fakeTools({ script: { ...base, drifts } }))

    assert.deepEqual(outcome, { kind: 'in-sync', checked: 2, notChecked: [] })
  })

  test('drift is detected in nested stacks at any depth', async () => {
    const base = scriptWithNested('Database')
    const script: Partial<CloudFormationScript> = {
      ...base,
      stacks: [...base.stacks, aStack({ name: 'Cache' })],
      resources: {
        ...base.resources,
        [stackIdOf('Database')]: [aStackResource('Cache', NESTED_STACK, stackIdOf('Cache'))],
      },
      drifts: {
        ...base.drifts,
        [stackIdOf('Database')]: [aResourceDrift('Instance', { kind: 'deleted' })],
        [stackIdOf('Cache')]: [
          aResourceDrift('Group', modifiedResource),
          aResourceDrift('Alias', { kind: 'not-checked' }),
        ],
      },
    }

    const outcome = await drift({ environment }, fakeTools({ script }))

    assert.deepEqual(driftedNames(outcome), ['Database/Cache/Group', 'Database/Instance'])
    assert.deepEqual([outcome.checked, outcome.notChecked], [2, ['Database/Cache/Alias']])
  })

  for (const kind of ['deleted', 'not-checked'] as const)
    test(`a deleted nested stack that its parent lists as ${kind} has drifted, and is listed once`, async () => {
      const base = scriptWithNested('Storage')
      const script: Partial<CloudFormationScript> = {
        ...base,
        stacks: [aStack(), aStack({ name: 'Storage', status: 'DELETE_COMPLETE' })],
        drifts: { [ROOT]: [aResourceDrift('Storage', { type: NESTED_STACK, kind })] },
      }
      const tools = fakeTools({ script })

      const outcome = await drift({ environment }, tools)

      assert.deepEqual(driftedNames(outcome), ['Storage'])
      assert.deepEqual(tools.cloudFormation.operations, ['detect drift of open-webui-dev'])
    })

  test('drift detection runs on every stack, but on at most three at once', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const clock = virtualClock()
    const running = new Map<string, number>()
    let most = 0
    const script: Partial<CloudFormationScript> = {
      ...scriptWithNested(...names),
      clock,
      detectionSeconds: 30,
      onCall: (call: string, id: string) => {
        if (call !== 'detectDrift') return
        running.set(id, clock.now().getTime() + 30_000)
        most = Math.max(most, [...running.values()].filter(until => until > clock.now().getTime()).length)
      },
    }
    const tools = fakeTools({ script, clock })

    await drift({ environment }, tools)

    assert.equal(most, 3)
    assert.equal(tools.cloudFormation.operations.length, 8)
  })

  test('drift detection is polled often at first and rarely later, and no more for many stacks than for few', async () => {
    const clock = virtualClock()
    const start = clock.now().getTime()
    const polls: number[] = []
    const onCall = (call: string) => {
      if (call === 'driftDetection') polls.push((clock.now().getTime() - start) / 1_000)
    }
    const script: Partial<CloudFormationScript> = {
      ...scriptWithNested('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
      clock,
      detectionSeconds: 120,
      onCall,
    }

    await drift({ environment }, fakeTools({ script, clock }))

    assert.equal(polls[0], 0.5)
    assert.ok((polls.at(-1) ?? 0) >= 360, 'nine stacks, three at a time')
    assert.ok(polls.length / 3 / (polls.at(-1) ?? 1) <= 0.7, `${polls.length} in ${polls.at(-1)} s`)
  })

  test('drift detection waits for another detection on the stack, then starts its own', async () => {
    const script: Partial<CloudFormationScript> = {
      ...scriptWithNested(),
      drifts: { [ROOT]: [aResourceDrift('Topic', modifiedResource)] },
      otherDetectionSeconds: 20,
    }
    const tools = fakeTools({ script })

    assert.deepEqual(driftedNames(await drift({ environment }, tools)), ['Topic'])
    assert.deepEqual(tools.cloudFormation.operations, ['detect drift of open-webui-dev'])
  })

  test('drift detection retries throttled reads', async () => {
    let refusals = 3
    const onCall = (call: string) => {
      if (call === 'driftDetection' && refusals-- > 0) throw new Problem('Rate exceeded', { reason: 'unavailable' })
    }

    const outcome = await drift({ environment }, fakeTools({ script: { ...scriptWithNested(), onCall } }))

    assert.equal(outcome.kind, 'in-sync')
  })

  test('drift detection waits until a deployment has ended', async () => {
    const tools = fakeTools({ script: scriptWithNested() })
    tools.cloudFormation.addEvents('open-webui-dev', [
      { seconds: 0, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 60, status: 'UPDATE_COMPLETE' },
    ])

    assert.equal((await drift({ environment }, tools)).kind, 'in-sync')
    assert.ok(tools.reporter.ofKind('waiting').some(({ subject }) => subject.includes('UPDATE_IN_PROGRESS')))
  })
})

suite('drift that cannot be detected', () => {
  test('drift detection with a deadline below a second names the time and the flag', async () => {
    const tools = fakeTools({ script: { ...scriptWithNested('Database'), detectionSeconds: 10_000 } })

    const problem = await expectProblem(() => drift({ environment, deadlineSeconds: 0.001 }, tools))

    assert.match(problem.message, /after less than a second\.$/)
    assert.match(problem.todo ?? '', /'--deadline 40m'/)
  })

  test('drift detection fails at its deadline with the unfinished stacks', async () => {
    const tools = fakeTools({ script: { ...scriptWithNested('Database'), detectionSeconds: 10_000 } })

    const problem = await expectProblem(() => drift({ environment, deadlineSeconds: 300 }, tools))

    assert.equal(problem.kind, 'failed')
    assert.match(problem.message, /'open-webui-dev', 'Database' after 5 minutes/)
  })

  test('a resource that could not be compared is not in-sync: the verb fails', async () => {
    const reason = 'User: me is not authorized to perform: logs:DescribeLogGroups.'
    const script: Partial<CloudFormationScript> = {
      ...scriptWithNested(),
      drifts: { [ROOT]: [aResourceDrift('Logs', { kind: 'unknown', reason })] },
    }

    const problem = await expectProblem(() => drift({ environment }, fakeTools({ script })))

    assert.match(problem.message, /could not compare 'Logs'.*logs:DescribeLogGroups'\./)
  })

  test('a resource that could not be compared is a warning if another resource has drifted', async () => {
    const script: Partial<CloudFormationScript> = {
      ...scriptWithNested(),
      drifts: {
        [ROOT]: [
          aResourceDrift('Logs', { kind: 'unknown', reason: 'denied' }),
          aResourceDrift('Topic', modifiedResource),
        ],
      },
    }
    const tools = fakeTools({ script })

    const outcome = await drift({ environment }, tools)

    assert.deepEqual([driftedNames(outcome), outcome.notChecked], [['Topic'], ['Logs']])
    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /Logs was not compared: denied/)
  })

  for (const [status, kind, message] of [
    ['REVIEW_IN_PROGRESS', 'failed', /does not exist/],
    ['ROLLBACK_COMPLETE', 'failed', /ROLLBACK_COMPLETE/],
  ] as const)
    test(`drift detection fails for a stack in ${status}`, async () => {
      const tools = fakeTools({ script: { stacks: [aStack({ status })] } })

      const problem = await expectProblem(() => drift({ environment }, tools))

      assert.equal(problem.kind, kind)
      assert.match(problem.message, message)
      assert.deepEqual(tools.cloudFormation.operations, [])
    })

  test('drift detection runs on a stack in UPDATE_ROLLBACK_FAILED, as CloudFormation allows it', async () => {
    const tools = fakeTools({ script: { stacks: [aStack({ status: 'UPDATE_ROLLBACK_FAILED' })] } })

    assert.equal((await drift({ environment }, tools)).kind, 'in-sync')
  })

  test('an interrupted drift detection ends at once', async () => {
    const controller = new AbortController()
    const clock = virtualClock()
    const onCall = (call: string) => {
      if (call === 'driftDetection') controller.abort(new Error('interrupted'))
    }
    const tools = fakeTools({
      script: { ...scriptWithNested(), clock, detectionSeconds: 1_000, onCall },
      clock,
      signal: controller.signal,
    })

    await assert.rejects(drift({ environment }, tools), { message: 'interrupted' })
  })

  test('drift detection is refused in another account before any call', async () => {
    const tools = fakeTools({ identity: { caller: async () => ({ account: '999999999999', arn: 'arn:other' }) } })

    assert.equal((await expectProblem(() => drift({ environment }, tools))).kind, 'refused')
    assert.equal(tools.cloudFormation.callCount(), 0)
  })
})

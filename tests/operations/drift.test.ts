import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { drift } from '#lib/operations/drift.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import { aStackResource } from '../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { aDriftedProperty, aResourceDrift } from '../fakes/model/aDriftedResource.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const environment = anEnvironment()
const ROOT = stackIdOf('open-webui-dev')
const modifiedResource = { kind: 'modified', properties: [aDriftedProperty()] } as const

/** A root with nested stacks of these names. */
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
  test('is none when everything is as its template says', async () => {
    const scene = scriptWithNested('Database')
    const drifts = { ...scene.drifts, [stackIdOf('Database')]: [aResourceDrift('Instance'), aResourceDrift('Subnets')] }

    const outcome = await drift({ environment }, fakeTools({ script: { ...scene, drifts } }))

    assert.deepEqual(outcome, { kind: 'in-sync', checked: 2, notChecked: [] })
  })

  test('is found in nested stacks at any depth, each compared by itself', async () => {
    const scene = scriptWithNested('Database')
    const script = {
      ...scene,
      stacks: [...scene.stacks, aStack({ name: 'Cache' })],
      resources: {
        ...scene.resources,
        [stackIdOf('Database')]: [aStackResource('Cache', NESTED_STACK, stackIdOf('Cache'))],
      },
      drifts: {
        ...scene.drifts,
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
    test(`is a nested stack that somebody deleted, once, when its parent calls it ${kind}`, async () => {
      const scene = scriptWithNested('Storage')
      const script = {
        ...scene,
        stacks: [aStack(), aStack({ name: 'Storage', status: 'DELETE_COMPLETE' })],
        drifts: { [ROOT]: [aResourceDrift('Storage', { type: NESTED_STACK, kind })] },
      }
      const tools = fakeTools({ script })

      const outcome = await drift({ environment }, tools)

      assert.deepEqual(driftedNames(outcome), ['Storage'])
      assert.deepEqual(tools.cloudFormation.operations, ['detect drift of open-webui-dev'])
    })

  test('is looked for in no more than three stacks at once, and in all', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const clock = virtualClock()
    const running = new Map<string, number>()
    let most = 0
    const script = {
      ...scriptWithNested(...names),
      clock,
      detection: 30,
      before: (call: string, id: string) => {
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

  test('asks often at first and seldom later, and no more often for many stacks than for few', async () => {
    const clock = virtualClock()
    const start = clock.now().getTime()
    const looks: number[] = []
    const before = (call: string) => {
      if (call === 'driftDetection') looks.push((clock.now().getTime() - start) / 1_000)
    }
    const script = { ...scriptWithNested('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), clock, detection: 120, before }

    await drift({ environment }, fakeTools({ script, clock }))

    assert.equal(looks[0], 0.5)
    assert.ok((looks.at(-1) ?? 0) >= 360, 'nine stacks, three at a time')
    assert.ok(looks.length / 3 / (looks.at(-1) ?? 1) <= 0.7, `${looks.length} in ${looks.at(-1)} s`)
  })

  test('waits while somebody else has a stack compared, then has it compared anew', async () => {
    const script = {
      ...scriptWithNested(),
      drifts: { [ROOT]: [aResourceDrift('Topic', modifiedResource)] },
      otherDetection: 20,
    }
    const tools = fakeTools({ script })

    assert.deepEqual(driftedNames(await drift({ environment }, tools)), ['Topic'])
    assert.deepEqual(tools.cloudFormation.operations, ['detect drift of open-webui-dev'])
  })

  test('comes through throttling', async () => {
    let refusals = 3
    const before = (call: string) => {
      if (call === 'driftDetection' && refusals-- > 0) throw new Problem('Rate exceeded', { reason: 'unavailable' })
    }

    const outcome = await drift({ environment }, fakeTools({ script: { ...scriptWithNested(), before } }))

    assert.equal(outcome.kind, 'in-sync')
  })

  test('waits until a deployment is over', async () => {
    const tools = fakeTools({ script: scriptWithNested() })
    tools.cloudFormation.addEvents('open-webui-dev', [
      { after: 0, status: 'UPDATE_IN_PROGRESS' },
      { after: 60, status: 'UPDATE_COMPLETE' },
    ])

    assert.equal((await drift({ environment }, tools)).kind, 'in-sync')
    assert.ok(tools.reporter.ofKind('waiting').some(({ subject }) => subject.includes('UPDATE_IN_PROGRESS')))
  })
})

suite('drift that cannot be found out', () => {
  test('is a problem at the deadline, with the stacks that were not done', async () => {
    const tools = fakeTools({ script: { ...scriptWithNested('Database'), detection: 10_000 } })

    const problem = await expectProblem(() => drift({ environment, deadlineSeconds: 300 }, tools))

    assert.equal(problem.kind, 'failed')
    assert.match(problem.message, /'open-webui-dev', 'Database' after 5 minutes/)
  })

  test('is no good news: a resource that could not be compared', async () => {
    const reason = 'User: me is not authorized to perform: logs:DescribeLogGroups.'
    const script = { ...scriptWithNested(), drifts: { [ROOT]: [aResourceDrift('Logs', { kind: 'unknown', reason })] } }

    const problem = await expectProblem(() => drift({ environment }, fakeTools({ script })))

    assert.match(problem.message, /could not compare 'Logs'.*logs:DescribeLogGroups'\./)
  })

  test('is named and warned of when something else has drifted', async () => {
    const script = {
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
    ['REVIEW_IN_PROGRESS', 'refused', /does not exist/],
    ['ROLLBACK_COMPLETE', 'refused', /ROLLBACK_COMPLETE/],
  ] as const)
    test(`is refused for a stack in ${status}`, async () => {
      const tools = fakeTools({ script: { stacks: [aStack({ status })] } })

      const problem = await expectProblem(() => drift({ environment }, tools))

      assert.equal(problem.kind, kind)
      assert.match(problem.message, message)
      assert.deepEqual(tools.cloudFormation.operations, [])
    })

  test('is not refused for a stack whose rollback failed: CloudFormation compares it', async () => {
    const tools = fakeTools({ script: { stacks: [aStack({ status: 'UPDATE_ROLLBACK_FAILED' })] } })

    assert.equal((await drift({ environment }, tools)).kind, 'in-sync')
  })

  test('ends at once when it is interrupted', async () => {
    const controller = new AbortController()
    const clock = virtualClock()
    const before = (call: string) => {
      if (call === 'driftDetection') controller.abort(new Error('interrupted'))
    }
    const tools = fakeTools({
      script: { ...scriptWithNested(), clock, detection: 1_000, before },
      clock,
      signal: controller.signal,
    })

    await assert.rejects(drift({ environment }, tools), { message: 'interrupted' })
  })

  test('is refused in another account before anything is touched', async () => {
    const tools = fakeTools({ identity: { caller: async () => ({ account: '999999999999', arn: 'arn:other' }) } })

    assert.equal((await expectProblem(() => drift({ environment }, tools))).kind, 'refused')
    assert.equal(tools.cloudFormation.callCount(), 0)
  })
})

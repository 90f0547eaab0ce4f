import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { aBootstrapStack, aStack } from '../../fakes/cloudFormation/aStack.ts'
import {
  type CloudFormationScript,
  GOOD_UPDATE,
  type ScriptedEvent,
} from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { type FakeTools, fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { EARLIER_RUN, fakeRuns } from '../../fakes/runs/fakeRuns.ts'

const environment = anEnvironment()
const CREATION: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'CREATE_IN_PROGRESS' },
  { seconds: 4, status: 'CREATE_COMPLETE' },
]
const DELETION: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'DELETE_IN_PROGRESS' },
  { seconds: 4, status: 'DELETE_COMPLETE' },
]

type Verb = (tools: FakeTools) => Promise<{ readonly kind: string }>
const runDeploy: Verb = tools => deploy({ environment, yes: true }, tools)
const runBootstrap: Verb = tools => bootstrap({ environment, yes: true }, tools)
const runTeardown: Verb = tools => teardown({ environment, typedName: 'open-webui-dev' }, tools)

/** Ends the first run at its n-th call of CloudFormation, then completes a second run. */
async function interruptAndRerun(
  n: number,
  how: 'interrupt' | 'kill',
  script: Partial<CloudFormationScript>,
  verb: Verb,
) {
  const controller = new AbortController()
  let calls = 0
  const onCall: CloudFormationScript['onCall'] = () => {
    if (++calls !== n) return
    if (how === 'kill') throw new Error('killed')
    controller.abort(new Error('interrupted'))
  }
  const runs = fakeRuns('ended', EARLIER_RUN)
  const tools = fakeTools({ script: { ...script, onCall }, runs, signal: controller.signal, reporter: fakeReporter() })
  const first = await verb(tools).catch((error: unknown) => String(error))
  const afterFirst = [...tools.cloudFormation.operations]
  const wasReached = calls >= n
  calls = Number.POSITIVE_INFINITY
  // CloudFormation's responses lag a little; no user repeats the command faster.
  await tools.clock.sleep(2_000)
  const second = await verb({ ...tools, runs: fakeRuns('ended'), signal: undefined })
  const { operations: done, changeSetNames } = tools.cloudFormation
  return { first, afterFirst, second, done, remaining: changeSetNames(), wasReached }
}

const count = (operations: readonly string[], name: string) => operations.filter(operation => operation === name).length

const CASES = [
  ['an update', runDeploy, { isEmptyAfterExecution: true, onExecute: GOOD_UPDATE, pendingReads: 2 }, 'execute'],
  [
    'a first creation',
    runDeploy,
    { isEmptyAfterExecution: true, onExecute: CREATION, stacks: [aBootstrapStack()] },
    'execute',
  ],
  [
    'a first bootstrap',
    runBootstrap,
    { isEmptyAfterExecution: true, onExecute: CREATION, stacks: [], pendingReads: 1 },
    'execute',
  ],
  [
    'a later bootstrap',
    runBootstrap,
    {
      isEmptyAfterExecution: true,
      onExecute: GOOD_UPDATE,
      stacks: [aBootstrapStack({ terminationProtection: false })],
    },
    'execute',
  ],
  ['a teardown', runTeardown, { onDelete: DELETION, stacks: [aStack(), aBootstrapStack()] }, 'delete stack'],
] as const

for (const [subject, verb, script, operation] of CASES)
  suite(`${subject} that ends early at any call`, () => {
    for (const how of ['interrupt', 'kill'] as const)
      test(`${subject} that ends early by ${how} is completed by the next run and runs once`, async () => {
        let n = 1
        for (let isReached = true; isReached; n++) {
          const { second, done, remaining, wasReached } = await interruptAndRerun(n, how, script, verb)
          isReached = wasReached
          assert.ok(
            ['deployed', 'unchanged', 'created', 'updated', 'gone', 'nothing-to-do'].includes(second.kind),
            `${n}: ${second.kind}`,
          )
          assert.equal(count(done, operation), 1, `${n}: ${done.join(', ')}`)
          assert.deepEqual(remaining, [], `${n}: ${done.join(', ')}`)
        }
        assert.ok(n > 6, `only ${n} calls`)
      })

    test(`${subject} that is interrupted leaves no change set behind and is not reported as done`, async () => {
      for (let n = 1; ; n++) {
        const { first, afterFirst, wasReached } = await interruptAndRerun(n, 'interrupt', script, verb)
        if (!wasReached) break
        const remaining = count(afterFirst, 'create change set') - count(afterFirst, 'delete change set')
        assert.equal(remaining, count(afterFirst, 'execute'), `${n}: ${afterFirst.join(', ')}`)
        if (typeof first !== 'string') assert.ok(count(afterFirst, operation) === 1, `${n}: ${first.kind}`)
      }
    })
  })

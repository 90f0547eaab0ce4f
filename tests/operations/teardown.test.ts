import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK, STACK_STATUSES, type StackResource } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { fakeObjectStore } from '../fakes/aws/fakeObjectStore.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript, ScriptedEvent } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource } from '../fakes/cloudFormation/healthyStack.ts'
import { fakePrompt } from '../fakes/console/fakePrompt.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const environment = anEnvironment()
const order = { environment, typedName: 'open-webui-dev' }
const DELETION: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'DELETE_IN_PROGRESS' },
  { seconds: 2, resource: 'Topic', status: 'DELETE_COMPLETE' },
  { seconds: 3, resource: 'Database', type: NESTED_STACK, status: 'DELETE_IN_PROGRESS' },
  { seconds: 3, stackName: 'Database', status: 'DELETE_IN_PROGRESS' },
  { seconds: 4, stackName: 'Database', resource: 'Instance', type: 'AWS::RDS::DBInstance', status: 'DELETE_SKIPPED' },
  { seconds: 5, stackName: 'Database', status: 'DELETE_COMPLETE' },
  { seconds: 6, resource: 'Database', type: NESTED_STACK, status: 'DELETE_COMPLETE' },
  { seconds: 7, status: 'DELETE_COMPLETE' },
]
const script: Partial<CloudFormationScript> = { onDelete: DELETION }

function isProblem(pattern: RegExp, todo: RegExp = /./): (error: unknown) => true {
  return error => {
    assert.ok(error instanceof Problem, String(error))
    assert.match(error.message, pattern)
    assert.match(error.todo ?? '', todo)
    return true
  }
}

suite('a teardown', () => {
  test('a teardown deletes the stack and lists the retained resources with their commands', async () => {
    const tools = fakeTools({ script })

    const outcome = await teardown(order, tools)

    assert.equal(outcome.kind, 'gone')
    assert.ok('retained' in outcome)
    assert.deepEqual(
      outcome.retained.map(({ name }) => name),
      ['Database/Instance'],
    )
    assert.match(
      outcome.retained[0]?.remove ?? '',
      /delete-db-instance .*--final-db-snapshot-identifier Instance-1-final/,
    )
    assert.match(outcome.retained[0]?.adopt ?? '', /"DBInstanceIdentifier":"Instance-1"/)
  })

  test('a teardown at a terminal asks for the name of the stack', async () => {
    const tools = fakeTools({ script, prompt: fakePrompt({ type: 'open-webui-dev' }) })

    assert.equal((await teardown({ environment }, tools)).kind, 'gone')
    assert.equal(tools.prompt.questions.length, 1)
  })

  test('the teardown of a stack that does not exist has nothing to do', async () => {
    const tools = fakeTools({ script: { stacks: [aBootstrapStack()] } })

    assert.deepEqual(await teardown(order, tools), { kind: 'nothing-to-do' })
  })

  test('a teardown works without a bootstrap stack', async () => {
    const tools = fakeTools({ script: { ...script, stacks: [aStack()] } })

    assert.equal((await teardown(order, tools)).kind, 'gone')
  })

  test('a teardown that cannot delete a resource fails with the root cause and the next step', async () => {
    const onDelete: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'DELETE_IN_PROGRESS' },
      { seconds: 2, resource: 'Group', status: 'DELETE_FAILED', reason: 'has a dependent object' },
      { seconds: 3, status: 'DELETE_FAILED', reason: 'The following resource(s) failed to delete: [Group].' },
    ]

    const outcome = await teardown(order, fakeTools({ script: { onDelete } }))

    assert.equal(outcome.kind, 'failed')
    assert.ok('rootCause' in outcome)
    assert.equal(outcome.rootCause?.reason, 'has a dependent object')
    assert.match(outcome.todo ?? '', /npm run teardown -- dev/)
  })

  test('an interrupted teardown warns that CloudFormation continues', async () => {
    const controller = new AbortController()
    const reporter = fakeReporter(progress => {
      if (progress.kind === 'event') controller.abort(new Error('interrupted'))
    })

    await assert.rejects(teardown(order, fakeTools({ script, reporter, signal: controller.signal })), /interrupted/)

    assert.match(reporter.ofKind('warning')[0]?.text ?? '', /CloudFormation continues/)
  })
})

suite('a teardown of an idle stack in every status', () => {
  const other = new Set(['DELETE_COMPLETE', 'IMPORT_ROLLBACK_FAILED'])
  for (const status of STACK_STATUSES.filter(
    name => !other.has(name) && (!name.endsWith('_IN_PROGRESS') || name.startsWith('REVIEW')),
  ))
    test(`a teardown deletes a stack in ${status}`, async () => {
      const tools = fakeTools({ script: { ...script, stacks: [aStack({ status }), aBootstrapStack()] } })

      assert.equal((await teardown(order, tools)).kind, 'gone')
    })

  test('a teardown watches a deletion that is already running', async () => {
    const tools = fakeTools({ script })
    tools.cloudFormation.addEvents('open-webui-dev', DELETION, 'theirs')
    await tools.clock.sleep(1_500)

    assert.equal((await teardown(order, tools)).kind, 'gone')
    assert.deepEqual(tools.cloudFormation.operations, [])
  })
})

suite('a teardown is refused', () => {
  for (const [when, refusedOrder, more, pattern, todo] of [
    [
      'if another name was typed',
      { ...order, typedName: 'open-webui' },
      {},
      /You typed 'open-webui', but/,
      /teardown -- dev/,
    ],
    [
      'without a terminal and without a name',
      { environment },
      {},
      /no interactive terminal/,
      /--stack-name open-webui-dev/,
    ],
    [
      'if the file says protected: true',
      { ...order, environment: anEnvironment({ protected: true }) },
      {},
      /is protected/,
      /Merge 'protected: false' in environments\/dev.yaml/,
    ],
    [
      'if termination protection is on',
      order,
      { stacks: [aStack({ terminationProtection: true }), aBootstrapStack()] },
      /termination protection is on/,
      /not deployed yet: run 'npm run deploy -- dev'/,
    ],
    ['if another stack imports its exports', order, { importers: ['other'] }, /'other' import/, /Remove the imports/],
    [
      'in a status without a remedy',
      order,
      { stacks: [aStack({ status: 'IMPORT_ROLLBACK_FAILED' }), aBootstrapStack()] },
      /IMPORT_ROLLBACK_FAILED/,
      /./,
    ],
    [
      'in another account',
      { ...order, environment: anEnvironment({ account: '999988887777' }) },
      {},
      /belongs to account/,
      /./,
    ],
  ] as const)
    test(`a teardown is refused ${when}`, async () => {
      const tools = fakeTools({ script: { ...script, ...more } })

      await assert.rejects(teardown(refusedOrder, tools), isProblem(pattern, todo))

      assert.deepEqual(tools.cloudFormation.operations, [])
    })
})

suite('buckets that a stack owns', () => {
  const owned = (...more: readonly StackResource[]): Partial<CloudFormationScript> => ({
    ...script,
    resources: { [stackIdOf('open-webui-dev')]: [aStackResource('Logs', 'AWS::S3::Bucket', 'logs'), ...more] },
  })
  const full = () => fakeObjectStore({ 'logs/a': '1', 'logs/b': '2', 'retained/c': '3', 'other/d': '4' })

  test('a bucket is not emptied without confirmation', async () => {
    const tools = fakeTools({ script: owned(), objectStore: full() })

    await assert.rejects(teardown(order, tools), isProblem(/'logs' \(Logs, 2 objects\)/, /--empty-buckets/))

    assert.deepEqual([...tools.objectStore.emptiedBuckets, ...tools.cloudFormation.operations], [])
  })

  test('a bucket is emptied after confirmation, and the question has the number of objects', async () => {
    const tools = fakeTools({ script: owned(), objectStore: full(), prompt: fakePrompt({ confirm: true }) })

    await teardown(order, tools)

    assert.deepEqual(tools.objectStore.emptiedBuckets, ['logs'])
    assert.match(tools.prompt.questions[0] ?? '', /'logs' \(Logs\) holds 2 objects/)
  })

  test('no bucket is emptied if the user declines', async () => {
    const tools = fakeTools({ script: owned(), objectStore: full(), prompt: fakePrompt({ confirm: false }) })

    await assert.rejects(teardown(order, tools), Problem)

    assert.deepEqual([...tools.objectStore.emptiedBuckets, ...tools.cloudFormation.operations], [])
  })

  test('a bucket that a deletion policy retains is not emptied', async () => {
    const bucket = "  Retained: { Type: 'AWS::S3::Bucket', DeletionPolicy: Retain, UpdateReplacePolicy: Retain }"
    const workspace = fakeWorkspace(exampleFiles({ storage: bucket }))
    const retained = aStackResource('Retained', 'AWS::S3::Bucket', 'retained')
    const tools = fakeTools({ script: owned(retained), objectStore: full(), workspace })

    await teardown({ ...order, emptyBuckets: true }, tools)

    assert.deepEqual(tools.objectStore.emptiedBuckets, ['logs'])
  })

  test('an empty bucket needs no confirmation', async () => {
    const tools = fakeTools({ script: owned() })

    assert.equal((await teardown(order, tools)).kind, 'gone')
  })
})

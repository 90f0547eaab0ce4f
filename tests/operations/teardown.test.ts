import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK, STACK_STATUSES, type StackResource } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { snapshotTags } from '#lib/operations/version/namedSnapshot.ts'
import { fakeObjectStore } from '../fakes/aws/fakeObjectStore.ts'
import { fakeRuntime } from '../fakes/aws/fakeRuntime.ts'
import { aSnapshot, fakeSnapshots } from '../fakes/aws/fakeSnapshots.ts'
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
    assert.equal(outcome.retained[0]?.adopt, undefined)
  })

  test('a teardown has the command that imports a retained resource of the root stack', async () => {
    const keeper = aStackResource('Files', 'AWS::EFS::FileSystem', 'fs-1')
    const resources = { ...script.resources, [stackIdOf('open-webui-dev')]: [{ ...keeper, status: 'DELETE_SKIPPED' }] }

    const outcome = await teardown(order, fakeTools({ script: { ...script, resources } }))

    assert.ok('retained' in outcome)
    const [files] = outcome.retained.filter(({ name }) => name === 'Files')
    assert.match(files?.adopt ?? '', /--stack-name open-webui-dev .*"FileSystemId":"fs-1"/)
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

  test('a teardown shows no secret that is deployed and no longer in the files', async () => {
    const reason = 'Invalid value deployed-canary-9 of the group'
    const onDelete: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'DELETE_IN_PROGRESS' },
      { seconds: 2, resource: 'Group', status: 'DELETE_FAILED', reason },
      { seconds: 3, status: 'DELETE_FAILED', reason },
    ]
    const stacks = [aStack({ parameters: { ApiPassword: 'deployed-canary-9' } }), aBootstrapStack()]
    const reporter = fakeReporter()

    const outcome = await teardown(order, { ...fakeTools({ script: { onDelete, stacks } }), reporter })

    assert.equal(outcome.kind, 'failed')
    assert.match(JSON.stringify(outcome), /Invalid value/)
    assert.doesNotMatch(JSON.stringify([outcome, reporter.reported]), /canary/)
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

  const protectedOrder = { ...order, environment: anEnvironment({ protected: true }) }
  const UNPROTECTED = { DeletionProtection: 'false' }
  for (const stack of [
    aStack({ status: 'CREATE_FAILED' }),
    aStack({ status: 'ROLLBACK_COMPLETE' }),
    aStack({ status: 'ROLLBACK_FAILED' }),
    aStack({ status: 'DELETE_FAILED', parameters: UNPROTECTED }),
  ])
    test(`a teardown deletes what a failed creation of a protected environment left in ${stack.status}`, async () => {
      const tools = fakeTools({ script: { ...script, stacks: [stack, aBootstrapStack()] } })

      assert.equal((await teardown(protectedOrder, tools)).kind, 'gone')
    })

  for (const [when, stack] of [
    ['that is complete', aStack({ parameters: UNPROTECTED })],
    ['that was protected', aStack({ status: 'DELETE_FAILED', parameters: { DeletionProtection: 'true' } })],
    ['with unknown protection', aStack({ status: 'DELETE_FAILED' })],
    [
      'with termination protection',
      aStack({ status: 'DELETE_FAILED', parameters: UNPROTECTED, terminationProtection: true }),
    ],
  ] as const)
    test(`a teardown does not delete the stack of a protected environment ${when}`, async () => {
      const tools = fakeTools({ script: { ...script, stacks: [stack, aBootstrapStack()] } })

      await assert.rejects(teardown(protectedOrder, tools), isProblem(/was not deleted/))

      assert.deepEqual(tools.cloudFormation.operations, [])
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
      /not deployed yet: deploy it as a reviewed change \('npm run change-set -- dev', then/,
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
  /** The deployed template of the root stack; the files of the working tree say nothing about these buckets. */
  const template = (resources: string) => ({
    [stackIdOf('open-webui-dev')]: `Resources: { Logs: { Type: 'AWS::S3::Bucket' }${resources} }`,
  })
  const owned = (...more: readonly StackResource[]): Partial<CloudFormationScript> => ({
    ...script,
    resources: { [stackIdOf('open-webui-dev')]: [aStackResource('Logs', 'AWS::S3::Bucket', 'logs'), ...more] },
    templates: template(''),
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

  const retained = aStackResource('Retained', 'AWS::S3::Bucket', 'retained')
  for (const [policy, emptied] of [
    ['Retain', ['logs']],
    ['RetainExceptOnCreate', ['logs']],
    ['Delete', ['logs', 'retained']],
  ] as const)
    for (const files of ['Retain', 'Delete', undefined] as const)
      test(`a bucket with the deployed policy ${policy} and ${files ?? 'no readable one'} in the files follows the deployed one`, async () => {
        const bucket = `  Retained: { Type: 'AWS::S3::Bucket', DeletionPolicy: ${files}, UpdateReplacePolicy: ${files} }`
        const workspace = fakeWorkspace(exampleFiles({ storage: files ? bucket : '  Retained: { Type: !Nonsense x }' }))
        const templates = template(`, Retained: { Type: 'AWS::S3::Bucket', DeletionPolicy: ${policy} }`)
        const tools = fakeTools({ script: { ...owned(retained), templates }, objectStore: full(), workspace })

        await teardown({ ...order, emptyBuckets: true }, tools)

        assert.deepEqual(tools.objectStore.emptiedBuckets, emptied)
      })

  test('a bucket of a nested stack follows the deployed template of that stack', async () => {
    const nestedId = stackIdOf('Storage')
    const resources = {
      [stackIdOf('open-webui-dev')]: [aStackResource('Storage', NESTED_STACK, nestedId)],
      [nestedId]: [retained],
    }
    const templates = {
      [stackIdOf('open-webui-dev')]: "Resources: { Retained: { Type: 'AWS::S3::Bucket' } }",
      [nestedId]: "Resources: { Retained: { Type: 'AWS::S3::Bucket', DeletionPolicy: Retain } }",
    }
    const tools = fakeTools({ script: { ...script, resources, templates }, objectStore: full() })

    await teardown({ ...order, emptyBuckets: true }, tools)

    assert.deepEqual(tools.objectStore.emptiedBuckets, [])
  })

  const denied: CloudFormationScript['onCall'] = call => {
    if (call === 'template') throw new Problem("'me' is not allowed to 'cloudformation:GetTemplate'.")
  }
  for (const [when, more, pattern] of [
    ['cannot be read', { onCall: denied }, /template of stack 'open-webui-dev' could not be read: .*GetTemplate/],
    ['is no template', { templates: { [stackIdOf('open-webui-dev')]: '<html>Sign in</html>' } }, /could not be read: /],
    ['is empty', { templates: { [stackIdOf('open-webui-dev')]: '' } }, /could not be read: /],
    [
      'does not have the bucket',
      { templates: { [stackIdOf('open-webui-dev')]: "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }" } },
      /do not say whether .* deletes or retains 'logs' \(Logs, 2 objects\)/,
    ],
    [
      'has another resource under its name',
      { templates: { [stackIdOf('open-webui-dev')]: "Resources: { Logs: { Type: 'AWS::SNS::Topic' } }" } },
      /do not say whether/,
    ],
    [
      'computes the policy',
      {
        templates: {
          [stackIdOf('open-webui-dev')]:
            "Resources: { Logs: { Type: 'AWS::S3::Bucket', DeletionPolicy: !If [IsKept, Retain, Delete] } }",
        },
      },
      /./,
    ],
  ] as const)
    test(`no bucket is emptied and nothing is deleted if the deployed template ${when}`, async () => {
      const tools = fakeTools({ script: { ...owned(), ...more }, objectStore: full() })

      await assert.rejects(teardown({ ...order, emptyBuckets: true }, tools), isProblem(pattern))

      assert.deepEqual([...tools.objectStore.emptiedBuckets, ...tools.cloudFormation.operations], [])
    })

  test('an empty bucket needs no confirmation', async () => {
    const tools = fakeTools({ script: owned() })

    assert.equal((await teardown(order, tools)).kind, 'gone')
  })
})

suite('a teardown that is run again', () => {
  const deletedId = stackIdOf('deleted')
  const nestedId = stackIdOf('deleted-Database')
  const at = new Date('2026-11-22T18:30:00Z')
  const inStatus = (status: string, resource: StackResource): StackResource => ({ ...resource, status })
  const resources = {
    [deletedId]: [
      inStatus('DELETE_COMPLETE', aStackResource('Database', NESTED_STACK, nestedId)),
      inStatus('DELETE_SKIPPED', aStackResource('Pool', 'AWS::Cognito::UserPool', 'pool-1')),
      inStatus('DELETE_COMPLETE', aStackResource('Topic', 'AWS::SNS::Topic', 'topic-1')),
    ],
    [nestedId]: [
      inStatus('DELETE_SKIPPED', aStackResource('Secret', 'AWS::SecretsManager::Secret', 'secret-1')),
      inStatus('DELETE_COMPLETE', aStackResource('Instance', 'AWS::RDS::DBInstance', 'db-1')),
    ],
  }
  const instance = (more: string) => ({
    [nestedId]: `Resources: { Instance: { Type: 'AWS::RDS::DBInstance'${more} } }`,
  })
  const gone: Partial<CloudFormationScript> = {
    stacks: [aBootstrapStack()],
    deletedStacks: [{ id: deletedId, deletedAt: at }],
    resources,
    templates: instance(', DeletionPolicy: Snapshot'),
  }
  /** Snapshots that the caller may not list. */
  const hidden = () =>
    fakeSnapshots({
      onCall: () => {
        throw new Problem("'me' is not allowed to 'rds:DescribeDBSnapshots'.")
      },
    })
  const namesIn = (outcome: Awaited<ReturnType<typeof teardown>>) =>
    outcome.kind === 'nothing-to-do' ? outcome.deleted?.retained.map(({ name }) => name) : undefined

  test('a teardown after the deletion says when that was, and names what stays, the final snapshot of the database too', async () => {
    const outcome = await teardown(order, fakeTools({ script: gone, snapshots: hidden() }))

    assert.ok(outcome.kind === 'nothing-to-do')
    assert.deepEqual(outcome.deleted?.at, at)
    assert.deepEqual(namesIn(outcome), ['Database/Secret', 'Pool', 'Database/Instance (final snapshot)'])
    const snapshot = outcome.deleted?.retained.at(-1)
    assert.match(
      snapshot?.remove ?? '',
      /describe-db-snapshots --db-instance-identifier db-1 --region eu-central-1 && aws rds delete-db-snapshot/,
    )
    assert.match(snapshot?.adopt ?? '', /restore-db-instance-from-db-snapshot .* --region eu-central-1$/)
  })

  for (const [what, more, isTaken] of [
    ['of a database without a policy, because Snapshot is its default', '', true],
    ['of a database with the policy Delete', ', DeletionPolicy: Delete', false],
    ['of an instance of a cluster without a policy', ', Properties: { DBClusterIdentifier: c }', false],
  ] as const)
    test(`a teardown after the deletion names ${isTaken ? 'the' : 'no'} final snapshot ${what}`, async () => {
      const templates = instance(more)
      const outcome = await teardown(order, fakeTools({ script: { ...gone, templates }, snapshots: hidden() }))

      assert.equal(namesIn(outcome)?.includes('Database/Instance (final snapshot)'), isTaken)
    })

  for (const [when, existing] of [
    ['if it was deleted since', []],
    ['if only that of another database exists', [aSnapshot({ database: 'db-2' })]],
    ['if only that of a cluster exists', [aSnapshot({ kind: 'cluster', database: 'db-1' })]],
  ] as const)
    test(`a teardown after the deletion names no final snapshot ${when}`, async () => {
      const outcome = await teardown(order, fakeTools({ script: gone, snapshots: fakeSnapshots({ existing }) }))

      assert.deepEqual(namesIn(outcome), ['Database/Secret', 'Pool'])
    })

  test('a teardown names every snapshot of a database and of those that it replaced, and none of others', async () => {
    const existing = [
      aSnapshot({ id: 'deleted-database-snapshot-instance-2', database: 'db-1' }),
      aSnapshot({ id: 'deleted-database-snapshot-instance-1', database: 'deleted-database-instance-1a2b3c4d5e6f' }),
      aSnapshot({ id: 'by-hand', database: 'db-1' }),
      aSnapshot({ id: 'other', database: 'deleted-database-2-instance-1a2b3c4d5e6f' }),
      aSnapshot({ id: 'of-cluster', kind: 'cluster', database: 'db-1' }),
    ]

    const outcome = await teardown(order, fakeTools({ script: gone, snapshots: fakeSnapshots({ existing }) }))

    assert.ok(outcome.kind === 'nothing-to-do')
    const found = outcome.deleted?.retained.filter(({ type }) => type === 'AWS::RDS::DBInstance') ?? []
    assert.deepEqual(
      found.map(({ name, physicalId }) => [name, physicalId]),
      [
        ['Database/Instance (final snapshot)', 'deleted-database-snapshot-instance-2'],
        ['Database/Instance (final snapshot)', 'deleted-database-snapshot-instance-1'],
        ['Database/Instance (snapshot)', 'by-hand'],
      ],
    )
    for (const { remove, adopt = '', physicalId = '' } of found)
      for (const command of [remove, adopt]) assert.ok(command.includes(` --db-snapshot-identifier ${physicalId} `))
  })

  test('a teardown after the deletion says that there may be a snapshot if the deleted template cannot be read', async () => {
    const templates = Object.fromEntries(Object.keys(gone.templates ?? {}).map(id => [id, '']))
    const tools = fakeTools({ script: { ...gone, templates } })

    assert.deepEqual(namesIn(await teardown(order, tools)), ['Database/Secret', 'Pool'])
    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /may be a final snapshot of 'Database\/Instance'/)
  })

  test('a stack that was opened and deleted empty since does not hide what the real one left', async () => {
    const empty = { id: stackIdOf('empty'), deletedAt: new Date('2026-11-23T07:00:00Z') }
    const deletedStacks = [empty, { id: deletedId, deletedAt: at }]

    const outcome = await teardown(order, fakeTools({ script: { ...gone, deletedStacks } }))

    assert.ok(outcome.kind === 'nothing-to-do')
    assert.deepEqual(outcome.deleted?.at, at)
  })

  test('a teardown names what every deleted stack of this name left, each thing once', async () => {
    const earlierId = stackIdOf('earlier')
    const earlier = { id: earlierId, deletedAt: new Date('2026-10-02T12:00:00Z') }
    const bucket = inStatus('DELETE_SKIPPED', aStackResource('Pool', 'AWS::Cognito::UserPool', 'pool-0'))
    const same = inStatus('DELETE_SKIPPED', aStackResource('Pool', 'AWS::Cognito::UserPool', 'pool-1'))
    const deletedStacks = [{ id: deletedId, deletedAt: at }, earlier]

    const outcome = await teardown(
      order,
      fakeTools({
        script: { ...gone, deletedStacks, resources: { ...resources, [earlierId]: [bucket, same] } },
        snapshots: hidden(),
      }),
    )

    assert.ok(outcome.kind === 'nothing-to-do')
    assert.deepEqual(outcome.deleted?.at, at)
    assert.deepEqual(namesIn(outcome), [
      ...['Database/Secret', 'Pool', 'Database/Instance (final snapshot)'],
      'Pool (stack deleted on 2026-10-02)',
    ])
  })

  test('a teardown without any known stack names the snapshots of changes of version that stay', async () => {
    const tags = snapshotTags({ environment, change: { from: 'v1', to: 'v2' } })
    const existing = [aSnapshot({ id: 'open-webui-dev-v1-to-v2-1', tags })]
    const script = { stacks: [aBootstrapStack()] }

    const outcome = await teardown(order, fakeTools({ script, snapshots: fakeSnapshots({ existing }) }))

    assert.ok(outcome.kind === 'nothing-to-do')
    assert.deepEqual([outcome.deleted?.at, namesIn(outcome)], [undefined, ["Snapshot before 'v2'"]])
  })

  test('a teardown without the permission to list deleted stacks warns and has nothing to do', async () => {
    const onCall: CloudFormationScript['onCall'] = call => {
      if (call === 'deletedStacks') throw new Problem("'me' is not allowed to 'cloudformation:ListStacks'.")
    }
    const tools = fakeTools({ script: { ...gone, onCall } })

    assert.deepEqual(await teardown(order, tools), { kind: 'nothing-to-do' })
    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /ListStacks/)
  })

  test('a teardown that watches a deletion from before names what stays', async () => {
    const own = stackIdOf('open-webui-dev')
    const tools = fakeTools({ script: { ...script, resources: { [own]: resources[deletedId] ?? [], [nestedId]: [] } } })
    tools.cloudFormation.addEvents('open-webui-dev', DELETION, 'killed')
    await tools.clock.sleep(1_500)

    const outcome = await teardown(order, tools)

    assert.ok(outcome.kind === 'gone')
    assert.deepEqual(
      outcome.retained.map(({ name }) => name),
      ['Pool'],
    )
  })

  for (const [type, physicalId, runtime] of [
    ['AWS::S3::Bucket', 'logs-1', { bucketExists: async (name: string) => name !== 'logs-1' }],
    ['AWS::Cognito::UserPool', 'pool-2', { userPoolExists: async (id: string) => id !== 'pool-2' }],
    ['AWS::RDS::DBInstance', 'db-2', { databaseStatus: async () => undefined }],
    ['AWS::RDS::DBCluster', 'cluster-2', { databaseStatus: async () => undefined }],
  ] as const)
    test(`a teardown that is run again leaves out a retained ${type} that was deleted since`, async () => {
      const mine = inStatus('DELETE_SKIPPED', aStackResource('Deleted', type, physicalId))
      const pool = inStatus('DELETE_SKIPPED', aStackResource('Pool', 'AWS::Cognito::UserPool', 'pool-1'))
      const again = { ...gone, resources: { [deletedId]: [mine, pool] } }
      const outcome = await teardown(order, fakeTools({ script: again, runtime: fakeRuntime(runtime) }))
      assert.deepEqual(namesIn(outcome), ['Pool'])
    })

  for (const error of [
    new Problem('AWS cannot be reached.'),
    Object.assign(new Error('The bucket name is not valid.'), { name: 'InvalidBucketName' }),
    Object.assign(new Error('Not subscribed.'), { name: 'OptInRequired' }),
  ])
    test(`a teardown that is run again keeps a resource in the list that it cannot read: ${error.message}`, async () => {
      const bucketExists = async () => {
        throw error
      }
      const bucket = inStatus('DELETE_SKIPPED', aStackResource('Logs', 'AWS::S3::Bucket', 'logs-1'))
      const again = { ...gone, resources: { [deletedId]: [bucket] } }
      const tools = fakeTools({ script: again, runtime: fakeRuntime({ bucketExists }) })
      assert.deepEqual(namesIn(await teardown(order, tools)), ['Logs'])
      const [warning] = tools.reporter.ofKind('warning')
      assert.ok(warning?.text.startsWith("Looking whether 'logs-1' still exists failed"), warning?.text)
      assert.ok(warning?.text.includes(error.message))
    })

  test('a teardown after a failed deletion names what that one has retained', async () => {
    const own = stackIdOf('open-webui-dev')
    const pool = inStatus('DELETE_SKIPPED', aStackResource('Pool', 'AWS::Cognito::UserPool', 'pool-1'))
    const stacks = [aStack({ status: 'DELETE_FAILED' }), aBootstrapStack()]
    const outcome = await teardown(order, fakeTools({ script: { ...script, stacks, resources: { [own]: [pool] } } }))

    assert.ok(outcome.kind === 'gone')
    assert.deepEqual(
      outcome.retained.map(({ name }) => name),
      ['Database/Instance', 'Pool'],
    )
  })
})

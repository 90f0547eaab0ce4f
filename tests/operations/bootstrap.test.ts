import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { aChangeSet, aProposedChange } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript, ScriptedEvent } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakePrompt } from '../fakes/console/fakePrompt.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const environment = anEnvironment()
const CREATED: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'CREATE_IN_PROGRESS' },
  { seconds: 3, status: 'CREATE_COMPLETE' },
]
const UPDATED: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
  { seconds: 3, status: 'UPDATE_COMPLETE' },
]
const absent: Partial<CloudFormationScript> = { stacks: [], onExecute: CREATED }

suite('bootstrap', () => {
  test('bootstrap creates the stack from its template body and protects it', async () => {
    const tools = fakeTools({ script: absent })

    const outcome = await bootstrap({ environment, yes: true }, tools)

    const [order] = tools.cloudFormation.changeSetOrders
    assert.equal(outcome.kind, 'created')
    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'execute', 'termination protection on'])
    assert.equal(order?.stackName, 'open-webui-dev-bootstrap')
    assert.deepEqual(order?.parameters, { Application: 'open-webui', Environment: 'dev' })
    assert.deepEqual(order?.capabilities, ['CAPABILITY_NAMED_IAM'])
    assert.ok(order && 'body' in order.template)
  })

  test('bootstrap asks for confirmation with the account and the region', async () => {
    const tools = fakeTools({ script: absent, prompt: fakePrompt({ confirm: false }) })

    assert.equal((await bootstrap({ environment, yes: false }, tools)).kind, 'declined')
    assert.deepEqual(tools.prompt.questions, [
      "Create 'open-webui-dev-bootstrap' in account 111122223333, region eu-central-1?",
    ])
    assert.deepEqual(tools.cloudFormation.operations, [])
  })

  test('bootstrap updates an existing stack', async () => {
    const tools = fakeTools({ script: { onExecute: UPDATED } })

    assert.equal((await bootstrap({ environment, yes: true }, tools)).kind, 'updated')
  })

  test('bootstrap protects an unchanged stack that is not protected', async () => {
    const changeSets = [aChangeSet({ status: 'empty', changes: [] })]
    const tools = fakeTools({ script: { changeSets, stacks: [aBootstrapStack({ terminationProtection: false })] } })

    const outcome = await bootstrap({ environment, yes: true }, tools)

    assert.equal(outcome.kind, 'unchanged')
    assert.deepEqual(tools.cloudFormation.operations, [
      'create change set',
      'delete change set',
      'termination protection on',
    ])
  })

  test('bootstrap is refused without a terminal and without --yes', async () => {
    await assert.rejects(
      bootstrap({ environment, yes: false }, fakeTools({ script: absent })),
      /no interactive terminal/,
    )
  })

  test('the remedy for a stuck bootstrap stack is not the teardown of the environment', async () => {
    const tools = fakeTools({ script: { stacks: [aBootstrapStack({ status: 'ROLLBACK_COMPLETE' })] } })

    await assert.rejects(bootstrap({ environment, yes: true }, tools), (error: unknown) => {
      assert.ok(error instanceof Problem && !error.todo?.includes('teardown'))
      assert.match(error.todo ?? '', /delete-stack --stack-name open-webui-dev-bootstrap/)
      return true
    })
  })

  test('bootstrap refuses to replace the artifact bucket', async () => {
    const bucket = aProposedChange({ logicalId: 'ArtifactBucket', type: 'AWS::S3::Bucket', replacement: 'always' })
    const tools = fakeTools({ script: { changeSets: [aChangeSet({ changes: [bucket] })] } })

    await assert.rejects(bootstrap({ environment, yes: true }, tools), (error: unknown) => {
      return error instanceof Problem && error.kind === 'refused' && /'ArtifactBucket'/.test(error.message)
    })
    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
  })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK, STACK_STATUSES, type StackStatus, stateOf } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { aChangeSet, aProposedChange } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource } from '../fakes/cloudFormation/healthyStack.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { aPropertyChange } from '../fakes/model/aChange.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const environment = anEnvironment()
const aNestedRow = (nestedChangeSetId?: string) =>
  aProposedChange({
    logicalId: 'Database',
    type: NESTED_STACK,
    nestedChangeSetId,
    properties: [aPropertyChange({ path: '/Properties/TemplateURL' })],
  })
const anEngineChange = aProposedChange({
  logicalId: 'Instance',
  type: 'AWS::RDS::DBInstance',
  properties: [aPropertyChange({ path: '/Properties/EngineVersion' })],
})
const NO_CHANGE = "The submitted information didn't contain changes."

const scriptWith = (
  root: Parameters<typeof aChangeSet>[0],
  ...nested: Parameters<typeof aChangeSet>[0][]
): Partial<CloudFormationScript> => ({
  changeSets: [aChangeSet(root)],
  nestedChangeSets: nested.map(aChangeSet),
})

const APPROVED = { protected: true, approvedLosses: [{ resource: 'Instance', physicalId: 'topic-1' }] }
const files = exampleFiles()
const rootId = stackIdOf('open-webui-dev')
const deployedAsInFiles: Partial<CloudFormationScript> = {
  stacks: [aStack({ parameters: { DomainName: 'chat.dev.example.com' } }), aBootstrapStack()],
  resources: { [rootId]: [aStackResource('Database', NESTED_STACK, 'inner-stack')] },
  templates: {
    [rootId]: (files['cloudformation/main.yaml'] ?? '').replace('database.yaml', 'https://elsewhere/database.yaml'),
    'inner-stack': files['cloudformation/database.yaml'] ?? '',
  },
}

suite('a preview', () => {
  test('a preview contains the changes of nested change sets at every depth', async () => {
    const script = scriptWith(
      { changes: [aNestedRow('inner'), aProposedChange()] },
      { id: 'inner', changes: [anEngineChange, { ...aNestedRow('deep'), logicalId: 'Cache' }] },
      { id: 'deep', changes: [aProposedChange({ logicalId: 'Group' })] },
    )

    const { kind, preview } = await changeSet({ environment }, fakeTools({ script }))

    assert.equal(kind, 'changes')
    const names = preview.changes.map(resourcePathOf)
    assert.deepEqual(names, ['Database', 'Topic', 'Database/Cache', 'Database/Instance', 'Database/Cache/Group'])
  })

  for (const [title, about, warns] of [
    ['a preview warns if the deployment will be refused for a data loss', { protected: true }, true],
    ['a preview of an unprotected environment does not warn of a data loss', {}, false],
    ['a preview does not warn of an approved data loss', APPROVED, false],
  ] as const)
    test(title, async () => {
      const removal = { ...anEngineChange, action: 'remove' as const }
      const tools = fakeTools({ script: scriptWith({ changes: [removal] }) })

      const outcome = await changeSet({ environment: anEnvironment(about) }, tools)

      const refused = tools.reporter
        .ofKind('warning')
        .filter(({ text }) => /a deployment that loses 'Instance' is refused/.test(text))
      assert.equal(refused.length, warns ? 1 : 0)
      assert.deepEqual(
        outcome.warnings.map(({ message, todo, refuses }) => [`${message} ${todo}`, refuses]),
        warns ? [[refused[0]?.text, true]] : [],
      )
    })

  test('a preview leaves out the URL of a nested template and has the new value of a property', async () => {
    const script = scriptWith({ changes: [aNestedRow('inner')] }, { id: 'inner', changes: [anEngineChange] })

    const { preview } = await changeSet({ environment }, fakeTools({ script }))

    const [row, instance] = preview.changes
    assert.deepEqual(row?.properties, [])
    assert.deepEqual(instance?.resolved, { '/Properties/EngineVersion': '16.4' })
  })

  test('a preview has no row of a nested stack without changes', async () => {
    const script = scriptWith({ changes: [aNestedRow('inner'), aProposedChange()] }, { id: 'inner', status: 'empty' })

    const { preview } = await changeSet({ environment }, fakeTools({ script }))

    assert.deepEqual(preview.changes.map(resourcePathOf), ['Topic'])
  })

  test('two previews of the same change have one fingerprint, a preview with another tag has another', async () => {
    const first = await changeSet({ environment }, fakeTools())
    const again = await changeSet({ environment }, fakeTools())
    const tagged = await changeSet({ environment: anEnvironment({ tags: { 'cost-center': 'other' } }) }, fakeTools())

    assert.equal(first.preview.fingerprint, again.preview.fingerprint)
    assert.notEqual(first.preview.fingerprint, tagged.preview.fingerprint)
  })

  test('a preview is stored in the artifact bucket with the values of tags, but of no property and no secret', async () => {
    const property = aPropertyChange({ before: 'canary-8', after: 'canary-9' })
    const tags = { owner: 'team-a', 'api-token': 'canary-7' }
    const tools = fakeTools({ script: scriptWith({ changes: [aProposedChange({ properties: [property] })] }) })

    const { preview } = await changeSet({ environment: anEnvironment({ tags }) }, tools)

    const stored = tools.objectStore.objects.get(`artifacts/previews/${preview.fingerprint}.json`) ?? ''
    assert.ok(stored.includes(preview.fingerprint))
    assert.ok(stored.includes('team-a'))
    assert.ok(!stored.includes('canary'))
  })

  test('a preview contains the warnings of CloudFormation', async () => {
    const validationEvents = {
      'change-set-1': [{ logicalId: 'Logs', path: undefined, reason: 'not empty', fatal: false }],
    }

    const { preview } = await changeSet({ environment }, fakeTools({ script: { validationEvents } }))

    assert.deepEqual(preview.warnings, ["'Logs': not empty"])
  })

  for (const [reason, script] of [
    ['CloudFormation found no change', scriptWith({ status: 'empty', changes: [] })],
    [
      'every nested change set is refused because nothing changes',
      scriptWith(
        {
          status: 'failed',
          reason: 'Nested change set arn was not successfully created: Currently in FAILED.',
          changes: [aNestedRow('inner')],
        },
        { id: 'inner', status: 'empty', reason: NO_CHANGE, changes: [] },
      ),
    ],
    [
      'only rows of unchanged nested stacks are listed',
      {
        ...scriptWith({ changes: [aNestedRow('inner')] }, { id: 'inner', status: 'empty', changes: [] }),
        ...deployedAsInFiles,
      },
    ],
  ] as const)
    test(`a preview is empty if ${reason}`, async () => {
      const tools = fakeTools({ script })

      const outcome = await changeSet({ environment }, tools)

      assert.equal(outcome.kind, 'none')
      assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
    })

  test('a preview with only a new output is not empty', async () => {
    const template = (deployedAsInFiles.templates?.[rootId] ?? '').split('Outputs:')[0] ?? ''
    const templates = { ...deployedAsInFiles.templates, [rootId]: template }
    const script = { ...deployedAsInFiles, templates, ...scriptWith({ changes: [] }) }

    const { kind, preview } = await changeSet({ environment }, fakeTools({ script }))

    assert.equal(kind, 'changes')
    assert.deepEqual(preview.outputs, [
      { nestedPath: '', name: 'Url', part: 'value', kind: 'add', after: 'https://chat.dev.example.com' },
    ])
  })

  test('the preview of a stack that does not exist is predicted and creates no stack', async () => {
    const tools = fakeTools({ script: { stacks: [aBootstrapStack()] } })

    const { preview } = await changeSet({ environment }, tools)

    assert.equal(preview.predicted, true)
    assert.equal(preview.kind, 'create')
    assert.deepEqual(preview.changes.map(resourcePathOf), ['Database', 'Topic', 'Database/Instance'])
    assert.deepEqual(tools.cloudFormation.operations, [])
  })
})

suite('the change set of a preview', () => {
  test('the change set of a preview is deleted', async () => {
    const tools = fakeTools({ script: { pendingReads: 4 } })

    await changeSet({ environment }, tools)

    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
  })

  test('a change set that cannot be read is deleted', async () => {
    const onCall: CloudFormationScript['onCall'] = name => {
      if (name === 'changeSet') throw new Problem('no')
    }
    const tools = fakeTools({ script: { onCall } })

    await assert.rejects(changeSet({ environment }, tools), /no/)

    assert.equal(tools.cloudFormation.operations.at(-1), 'delete change set')
  })

  for (const step of ['create the change set', 'read the change set'] as const)
    test(`the change set of a preview that is interrupted at '${step}' is deleted`, async () => {
      const controller = new AbortController()
      const reporter = fakeReporter(progress => {
        if (progress.kind === 'step' && progress.step === step) controller.abort(new Error('interrupted'))
      })
      const tools = fakeTools({ script: { pendingReads: 3 }, reporter, signal: controller.signal })

      await assert.rejects(changeSet({ environment }, tools), /interrupted/)

      assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
    })

  test('a change set that is not ready at the deadline is deleted, and the preview fails', async () => {
    const tools = fakeTools({ script: { pendingReads: Number.POSITIVE_INFINITY } })

    await assert.rejects(changeSet({ environment }, tools), /did not finish the change set .* within 10 minutes/)

    assert.equal(tools.cloudFormation.operations.at(-1), 'delete change set')
  })

  test('a refused change set fails with every reason, those of nested change sets with their paths', async () => {
    const script: Partial<CloudFormationScript> = {
      ...scriptWith(
        {
          status: 'failed',
          reason: 'Nested change set X was not successfully created',
          changes: [aNestedRow('inner')],
        },
        { id: 'inner', stackName: 'Database', status: 'failed', reason: '[AWS::EarlyValidation::PropertyValidation]' },
      ),
      validationEvents: {
        inner: [
          {
            logicalId: 'Instance',
            path: '/Resources/Instance/Properties/Engin',
            reason: 'unknown property',
            fatal: true,
          },
          { logicalId: 'Instance', path: undefined, reason: 'too small', fatal: true },
        ],
      },
    }

    await assert.rejects(changeSet({ environment }, fakeTools({ script })), (error: unknown) => {
      assert.ok(error instanceof Problem)
      const messages = error.findings.map(({ message }) => message).join('\n')
      assert.match(messages, /Database: '\/Resources\/Instance\/Properties\/Engin': unknown property/)
      assert.match(messages, /Database: 'Instance': too small/)
      return true
    })
  })

  test('a change set with changes and an empty nested change set that failed is not empty', async () => {
    const script = scriptWith(
      { status: 'failed', reason: 'Nested change set X', changes: [aNestedRow('inner'), aProposedChange()] },
      { id: 'inner', status: 'empty', reason: NO_CHANGE, changes: [] },
    )

    await assert.rejects(changeSet({ environment }, fakeTools({ script })), Problem)
  })
})

suite('a preview is refused', () => {
  test('a preview is refused if no change uses an approved loss, with the location of the approval', async () => {
    const approving = anEnvironment({ approvedLosses: [{ resource: 'Database/Instance', physicalId: 'db-1' }] })

    await assert.rejects(changeSet({ environment: approving }, fakeTools()), (error: unknown) => {
      assert.ok(error instanceof Problem && error.kind === 'refused')
      assert.match(error.message, /No change removes or replaces 'Database\/Instance' \(db-1\)/)
      assert.deepEqual(error.location, { file: 'environments/dev.yaml', line: 7, column: 1 })
      return true
    })
  })

  test('a preview is refused without a bootstrap stack, with the command that creates it', async () => {
    const tools = fakeTools({ script: { stacks: [aStack()] } })

    await assert.rejects(changeSet({ environment }, tools), (error: unknown) => {
      return error instanceof Problem && /npm run bootstrap -- dev/.test(error.todo ?? '')
    })
  })

  test('a preview is refused if the stack is still busy after ten minutes, with its status', async () => {
    const stacks = [aStack({ status: 'UPDATE_IN_PROGRESS' }), aBootstrapStack()]
    const tools = fakeTools({ script: { stacks } })

    await assert.rejects(changeSet({ environment }, tools), (error: unknown) => {
      return error instanceof Problem && error.kind === 'refused' && /UPDATE_IN_PROGRESS/.test(error.message)
    })
    assert.deepEqual(tools.cloudFormation.operations, [])
  })
})

suite('a preview of a stack in every status', () => {
  const expected = (status: StackStatus): RegExp | undefined => {
    const kind = stateOf(aStack({ status })).kind
    return kind === 'busy'
      ? /is busy: .* since .* and still after \d+ (seconds|minutes) of waiting/
      : // An update goes on from UPDATE_FAILED.
        kind === 'stuck' && status !== 'UPDATE_FAILED'
        ? new RegExp(`is in ${status}`)
        : undefined
  }
  for (const status of STACK_STATUSES)
    test(`a preview of a stack in ${status} ${expected(status) ? 'is refused' : 'succeeds'}`, async () => {
      const tools = fakeTools({ script: { stacks: [aStack({ status }), aBootstrapStack()] } })
      const refusal = expected(status)

      const preview = changeSet({ environment }, tools)

      if (!refusal) return assert.ok(await preview)
      await assert.rejects(preview, (error: unknown) => {
        assert.ok(error instanceof Problem && error.kind === 'refused')
        assert.match(error.message, refusal)
        return assert.ok(error.todo) ?? true
      })
    })
})

suite('a prediction', () => {
  const base = exampleFiles()
  const head = exampleFiles({ engine: '17.2' })

  test('a prediction compares with another git reference and never calls AWS', async () => {
    const tools = fakeTools({
      workspace: fakeWorkspace(head, { main: base }),
      script: {
        onCall: call => {
          throw new Error(`AWS was called: '${call}'.`)
        },
      },
    })

    const { kind, preview } = await changeSet({ environment, predict: true }, tools)

    assert.equal(kind, 'changes')
    assert.ok(preview.changes.map(resourcePathOf).includes('Database/Instance'))
    assert.equal(preview.predicted, true)
  })

  const NESTED = / Type: AWS::CloudFormation::Stack\n.+\n.+\n.+\n/
  for (const [what, from, to, words, file] of [
    ['a resource', 'AWS::SNS::Topic', 'AWS::SQS::Queue', '[Topic]', 'main'],
    ['a resource of a nested stack', 'AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', '[Instance]', 'database'],
    ['a nested stack', NESTED, ' Type: AWS::SNS::Topic\n', '[Database]', 'main'],
  ] as const)
    test(`the prediction of another type for ${what} is refused in the words of CloudFormation`, async () => {
      const path = `cloudformation/${file}.yaml`
      const changed = { ...base, [path]: base[path]?.replace(from, to) ?? '' }
      const tools = fakeTools({ workspace: fakeWorkspace(changed, { main: base }) })

      await assert.rejects(changeSet({ environment, predict: true }, tools), error => {
        assert.ok(error instanceof Problem)
        const [finding] = error.findings
        assert.equal(
          finding?.message,
          `Update of resource type is not permitted. The new template modifies resource type of the following resources: ${words}`,
        )
        return finding.location?.file === path
      })
    })

  test('the prediction of a new resource with the type of another one is an addition', async () => {
    const path = 'cloudformation/main.yaml'
    const renamed = {
      ...base,
      [path]: base[path]?.replace("Topic: { Type: 'AWS::SNS::Topic'", "Queue: { Type: 'AWS::SQS::Queue'") ?? '',
    }
    const tools = fakeTools({ workspace: fakeWorkspace(renamed, { main: base }) })

    const { preview } = await changeSet({ environment, predict: true }, tools)

    assert.deepEqual(
      preview.changes.map(({ logicalId, action }) => `${logicalId} ${action}`),
      ['Queue add', 'Topic remove'],
    )
  })

  test('the prediction of equal trees is empty', async () => {
    const tools = fakeTools({ workspace: fakeWorkspace(base, { old: base }) })

    assert.equal((await changeSet({ environment, predict: true, base: 'old' }, tools)).kind, 'none')
  })

  test('the prediction of a new environment is a creation', async () => {
    const tools = fakeTools({ workspace: fakeWorkspace(base, { main: {} }) })

    assert.equal((await changeSet({ environment, predict: true }, tools)).preview.kind, 'create')
  })
})

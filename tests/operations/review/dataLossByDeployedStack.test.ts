import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { ProposedChange } from '#lib/model/cloudFormation/changeSet.ts'
import { NESTED_STACK, type Stack } from '#lib/model/cloudFormation/stack.ts'
import type { ApprovedLoss, Environment } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { fakeObjectStore } from '../../fakes/aws/fakeObjectStore.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import { type CloudFormationScript, GOOD_UPDATE } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource } from '../../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { aPropertyChange } from '../../fakes/model/aChange.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

type Script = Partial<CloudFormationScript>

/** The change set's rows on a stack that is deployed like this. */
function scriptOf(changes: readonly ProposedChange[], stack: Partial<Stack> = {}, more: Script = {}): Script {
  return {
    stacks: [aStack(stack), aBootstrapStack()],
    changeSets: [aChangeSet({ changes })],
    onExecute: GOOD_UPDATE,
    ...more,
  }
}

/** Deploys what `change-set` has reviewed. */
async function deployReviewed(environment: Environment, script: Script) {
  const objectStore = fakeObjectStore()
  const { preview } = await changeSet({ environment }, fakeTools({ script, objectStore }))
  const tools = fakeTools({ script, objectStore })
  const outcome = await deploy({ environment, yes: true, expect: preview.fingerprint }, tools).catch(error => error)
  return { outcome, operations: tools.cloudFormation.operations }
}

async function refusalOf(environment: Environment, script: Script): Promise<Problem> {
  const { outcome, operations } = await deployReviewed(environment, script)
  assert.ok(outcome instanceof Problem, `${outcome.kind}`)
  assert.equal(outcome.kind, 'refused')
  assert.ok(!operations.includes('execute'))
  return outcome
}

const guarded = anEnvironment({ protected: true })
const lifted = anEnvironment({ protected: false })
const removal = aProposedChange({
  logicalId: 'Instance',
  physicalId: 'db-1',
  type: 'AWS::RDS::DBInstance',
  action: 'remove',
})
const removedStack = aProposedChange({
  logicalId: 'Database',
  physicalId: 'database',
  type: NESTED_STACK,
  action: 'remove',
})

suite('a stack that is deployed with protection', () => {
  for (const [title, stack] of [
    ['by its termination protection', { terminationProtection: true }],
    ['by its parameter', { parameters: { DeletionProtection: 'true' } }],
    ['by both', { terminationProtection: true, parameters: { DeletionProtection: 'true' } }],
  ] as const) {
    test(`a stack that is deployed with protection ${title} loses no data in the commit that lifts it`, async () => {
      const { message, todo = '' } = await refusalOf(lifted, scriptOf([removal, aProposedChange()], stack))

      assert.match(message, /would remove 'Instance' and stack 'open-webui-dev' is still protected as it is deployed/)
      assert.match(todo, /^Deploy a change that only sets 'protected: false' first/)
    })

    test(`a stack that is deployed with protection ${title} accepts the change that only lifts it`, async () => {
      const { outcome, operations } = await deployReviewed(lifted, scriptOf([aProposedChange()], stack))

      assert.match(outcome.kind, /^deployed/)
      assert.ok(operations.includes('execute'))
    })

    test(`a stack that is deployed with protection ${title} changes only after a review`, async () => {
      const tools = fakeTools({ script: scriptOf([aProposedChange()], stack) })

      const { message, todo = '' } = await expectProblem(() => deploy({ environment: lifted, yes: true }, tools))

      assert.match(message, /is still protected as it is deployed .*: only a reviewed change is executed/)
      assert.match(todo, /--expect FINGERPRINT/)
      assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
    })

    test(`a stack that is deployed with protection ${title} warns in its preview`, async () => {
      const tools = fakeTools({ script: scriptOf([removal], stack) })

      await changeSet({ environment: lifted }, tools)

      const [warning] = tools.reporter.ofKind('warning').filter(({ text }) => text.includes("loses 'Instance'"))
      assert.match(warning?.text ?? '', /is refused\. Deploy a change that only sets 'protected: false' first/)
    })
  }

  test('a stack that is deployed with protection loses data that was approved', async () => {
    const approving = { ...lifted, approvedLosses: [{ resource: 'Instance', physicalId: 'db-1' }] }

    const { outcome } = await deployReviewed(approving, scriptOf([removal], { terminationProtection: true }))

    assert.match(outcome.kind, /^deployed/)
  })

  test('a stack that is deployed without protection loses no data in the commit that protects it', async () => {
    const { message } = await refusalOf(guarded, scriptOf([removal]))

    assert.match(message, /would remove 'Instance' and environment 'dev' is protected/)
  })

  test('a stack that is deployed without protection needs no approval', async () => {
    const { outcome } = await deployReviewed(
      lifted,
      scriptOf([removal], { parameters: { DeletionProtection: 'false' } }),
    )

    assert.match(outcome.kind, /^deployed/)
  })
})

suite('a change that CloudFormation does not decide beforehand', () => {
  for (const type of ['AWS::RDS::DBInstance', 'AWS::DynamoDB::GlobalTable', 'Custom::Database'])
    test(`a change that CloudFormation does not decide beforehand is a data loss of ${type}`, async () => {
      const { message } = await refusalOf(guarded, scriptOf([{ ...removal, type, action: 'dynamic' }]))

      assert.match(
        message,
        /would remove or replace 'Instance', because CloudFormation decides it only while it executes/,
      )
    })

  test('a change that CloudFormation does not decide beforehand takes everything in a nested stack', async () => {
    const resources = { database: [aStackResource('Table', 'AWS::Cassandra::Table', 'table-1')] }
    const script = scriptOf([{ ...removedStack, action: 'dynamic' }], {}, { resources })

    const { message } = await refusalOf(guarded, script)

    assert.match(
      message,
      /remove or replace 'Database\/Table', because its stack 'Database' would be removed or replaced/,
    )
  })

  test('a change that CloudFormation does not decide beforehand is no data loss of a stateless type, but is shown', async () => {
    const script = scriptOf([{ ...removal, type: 'AWS::SNS::Topic', action: 'dynamic' }])

    const { preview } = await changeSet({ environment: guarded }, fakeTools({ script }))

    assert.deepEqual(
      preview.risks.map(({ kind, severity }) => [kind, severity]),
      [['removal', 'caution']],
    )
    assert.match((await deployReviewed(guarded, script)).outcome.kind, /^deployed/)
  })
})

suite('types that hold data', () => {
  for (const type of [
    ...['AWS::DynamoDB::GlobalTable', 'AWS::MemoryDB::Cluster', 'AWS::FSx::FileSystem', 'AWS::Kinesis::Stream'],
    ...['AWS::Neptune::DBCluster', 'AWS::Redshift::Cluster', 'AWS::Timestream::Table', 'AWS::CodeCommit::Repository'],
    ...['AWS::OpenSearchServerless::Collection', 'AWS::QLDB::Ledger', 'AWS::SQS::Queue', 'Custom::Thing'],
  ])
    test(`types that hold data are not removed without an approval: ${type}`, async () => {
      const { message } = await refusalOf(guarded, scriptOf([{ ...removal, type }]))

      assert.match(message, /would remove 'Instance'/)
    })

  test('types that hold data and are unknown say so', async () => {
    const { message } = await refusalOf(guarded, scriptOf([{ ...removal, type: 'Custom::Thing' }]))

    assert.match(message, /because its type 'Custom::Thing' is unknown and may hold data/)
  })
})

test('a nested stack that changes without a change set of its own is refused, never taken for unchanged', async () => {
  const row = aProposedChange({ logicalId: 'Database', type: NESTED_STACK, properties: [aPropertyChange()] })
  for (const properties of [row.properties, []]) {
    const tools = fakeTools({ script: scriptOf([{ ...row, properties }]) })

    const { message } = await expectProblem(() => deploy({ environment: lifted, yes: true }, tools))

    assert.match(message, /changes inside nested stack 'Database' are not known/)
    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
  }
})

suite('a nested stack that goes away', () => {
  /** The templates of the deployed stack, whose resources CloudFormation does not list. */
  const templates = {
    [stackIdOf('open-webui-dev')]: exampleFiles()['cloudformation/main.yaml'] ?? '',
    database: exampleFiles()['cloudformation/database.yaml'] ?? '',
  }
  const deployed: Partial<Stack> = {
    parameters: { DomainName: 'chat.dev.example.com', DeletionProtection: 'true' },
    tags: { 'cost-center': 'ai' },
  }
  const root = [aStackResource('Topic', 'AWS::SNS::Topic'), aStackResource('Database', NESTED_STACK, 'database')]

  for (const [title, change, pattern] of [
    ['without any listed resource', removedStack, /lists no resource of it and its deployed template is not known/],
    ['without an id', { ...removedStack, physicalId: undefined }, /names no id of it/],
    [
      'by its replacement',
      { ...removedStack, action: 'modify', replacement: 'conditional' },
      /would replace 'Database', and the resources in it are not known/,
    ],
  ] as const)
    test(`a nested stack that goes away ${title} is refused, never taken for empty`, async () => {
      const { message, todo = '' } = await refusalOf(guarded, scriptOf([change]))

      assert.match(message, pattern)
      assert.match(todo, change.physicalId ? /resource: Database, physical-id: "database"/ : /cannot be approved/)
    })

  test('a nested stack that goes away is refused for a stack inside that cannot be read', async () => {
    const resources = { database: [aStackResource('Inner', NESTED_STACK, 'inner')] }

    const { message } = await refusalOf(guarded, scriptOf([removedStack], {}, { resources }))

    assert.match(message, /remove 'Database\/Inner', and the resources in it are not known/)
  })

  test('a nested stack that goes away loses what its deployed template has, whatever CloudFormation lists', async () => {
    const script = scriptOf([removedStack], deployed, {
      resources: { [stackIdOf('open-webui-dev')]: root },
      templates,
    })

    const { message, todo = '' } = await refusalOf(guarded, script)

    assert.match(message, /would remove 'Database\/Instance', because its stack 'Database' would be removed/)
    assert.match(todo, /'Database\/Instance' cannot be approved, because CloudFormation does not give its physical id/)
  })

  test('a nested stack that goes away is treated by the deletion policies of the deployed template, not of the new one', async () => {
    const resources = {
      [stackIdOf('open-webui-dev')]: root,
      database: [aStackResource('Instance', 'AWS::RDS::DBInstance', 'db-1')],
    }
    for (const [before, after, text] of [
      ['Delete', 'Retain', 'it is deleted for good'],
      ['Retain', 'Delete', 'it stays in the account, out of the stack'],
    ] as const) {
      const withPolicy = (policy: string) =>
        (exampleFiles()['cloudformation/database.yaml'] ?? '').replaceAll('Snapshot', policy)
      const files = { ...exampleFiles(), 'cloudformation/database.yaml': withPolicy(after) }
      const script = scriptOf([removedStack], deployed, {
        resources,
        templates: { ...templates, database: withPolicy(before) },
      })
      const tools = fakeTools({ script, workspace: fakeWorkspace(files) })

      const { preview } = await changeSet({ environment: guarded }, tools)

      const loss = preview.risks.find(({ resource }) => resource === 'Database/Instance')
      assert.ok(
        loss?.message.some(part => typeof part === 'string' && part.includes(text)),
        JSON.stringify(loss),
      )
    }
  })

  test('a nested stack that goes away with nothing that holds data needs no approval', async () => {
    const resources = { database: [aStackResource('Group', 'AWS::RDS::DBSubnetGroup')] }

    const { outcome } = await deployReviewed(guarded, scriptOf([removedStack], {}, { resources }))

    assert.match(outcome.kind, /^deployed/)
  })
})

suite('an approval', () => {
  const approving = (approved: Partial<ApprovedLoss> = {}) =>
    anEnvironment({ protected: true, approvedLosses: [{ resource: 'Instance', physicalId: 'db-1', ...approved }] })
  const replacement = {
    ...removal,
    action: 'modify' as const,
    replacement: 'always' as const,
    properties: [aPropertyChange({ path: '/Properties/DBName', replacement: 'always' })],
  }

  for (const [title, row] of [
    ['a removal', removal],
    ['a replacement', replacement],
    ['a possible replacement', { ...replacement, replacement: 'conditional' as const }],
  ] as const)
    test(`an approval allows ${title} of exactly its resource`, async () => {
      const { outcome } = await deployReviewed(approving(), scriptOf([row]))

      assert.match(outcome.kind, /^deployed/)
    })

  for (const [title, approved, row, pattern] of [
    [
      'a second replacement, because the resource is another one then',
      {},
      { ...replacement, physicalId: 'db-2' },
      /An approved data loss does not happen\. The approved 'Instance' is db-1, but the deployed one is db-2/,
    ],
    ['another resource', { resource: 'Other' }, removal, /No change removes or replaces 'Other' \(db-1\)/],
    ['an id in other letters', { physicalId: 'DB-1' }, removal, /is DB-1, but the deployed one is db-1/],
    ['a resource that changes in place', {}, { ...removal, action: 'modify' as const }, /No change removes/],
  ] as const)
    test(`an approval does not allow ${title}`, async () => {
      const environment = approving(approved)
      const tools = fakeTools({ script: scriptOf([row]) })

      const previewed = await expectProblem(() => changeSet({ environment }, fakeTools({ script: scriptOf([row]) })))
      const deployed = await expectProblem(() => deploy({ environment, yes: true, expect: 'a'.repeat(64) }, tools))

      assert.match(previewed.message, pattern)
      assert.equal(previewed.kind, 'refused')
      assert.equal(deployed.kind, 'refused')
      assert.ok(!tools.cloudFormation.operations.includes('execute'))
    })

  test('an approval gets the id of a nested row that has none from the list of its stack', async () => {
    const nested = aProposedChange({ logicalId: 'Database', type: NESTED_STACK, nestedChangeSetId: 'inner' })
    const script = scriptOf(
      [nested],
      {},
      {
        nestedChangeSets: [aChangeSet({ id: 'inner', changes: [{ ...removal, physicalId: undefined }] })],
        resources: {
          [stackIdOf('open-webui-dev')]: [aStackResource('Database', NESTED_STACK, 'database')],
          database: [aStackResource('Instance', 'AWS::RDS::DBInstance', 'db-7')],
        },
      },
    )

    const { todo = '' } = await refusalOf(guarded, script)
    const environment = approving({ resource: 'Database/Instance', physicalId: 'db-7' })

    assert.match(todo, /\{resource: Database\/Instance, physical-id: "db-7"\}/)
    assert.match((await deployReviewed(environment, script)).outcome.kind, /^deployed/)
  })

  for (const physicalId of [
    'db-1',
    '0012',
    'true',
    'https://sqs.eu-central-1.amazonaws.com/111122223333/jobs',
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:Api-Secret-AbCdEf',
    'name: with "quotes" # and more',
  ])
    test(`an approval is printed as the line that the file needs: ${physicalId}`, async () => {
      const script = scriptOf([{ ...removal, physicalId }])
      const { todo = '' } = await refusalOf(guarded, script)
      const line = /'(approved-losses: .*)'\.$/.exec(todo)?.[1] ?? ''
      const files = exampleFiles()
      const file = (files['environments/dev.yaml'] ?? '').replace('protected: false', 'protected: true')
      const workspace = fakeWorkspace({ ...files, 'environments/dev.yaml': `${file}${line}\n` })

      const environment = await readEnvironment('dev', { workspace, schemas: schemaValidator })

      assert.deepEqual(environment.approvedLosses, [{ resource: 'Instance', physicalId }])
      assert.match((await deployReviewed(environment, script)).outcome.kind, /^deployed/)
    })

  test('an approval that was used stops no deployment that was interrupted after it', async () => {
    const empty = aChangeSet({ status: 'empty', changes: [] })
    const tools = fakeTools({ script: { ...scriptOf([]), changeSets: [empty] } })

    const outcome = await deploy({ environment: approving(), yes: true, expect: 'a'.repeat(64) }, tools)

    assert.equal(outcome.kind, 'unchanged')
    const warnings = tools.reporter.ofKind('warning').map(({ text }) => text)
    assert.deepEqual(warnings, [
      "Nothing changes: remove the entry of 'Instance' from 'approved-losses' in environments/dev.yaml.",
    ])
  })

  test('an approval is judged by the deployed stack, so a prediction only mentions it', async () => {
    const references = { main: exampleFiles() }
    const tools = fakeTools({ workspace: fakeWorkspace(exampleFiles(), references) })

    const { kind } = await changeSet({ environment: { ...approving(), protected: false }, predict: true }, tools)

    assert.equal(kind, 'none')
    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /do not remove or replace 'Instance'/)
  })
})

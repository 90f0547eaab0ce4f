import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { Problem, type ProblemReason } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { aBootstrapStack, aStack } from '../../fakes/cloudFormation/aStack.ts'
import { fakePrompt } from '../../fakes/console/fakePrompt.ts'
import {
  type OwnTemplateAccount,
  type OwnTemplates,
  startOwnTemplateAccount,
} from '../../fakes/emulator/ownTemplateAccount.ts'
import { type FakeTools, fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

const VERSION = "AWSTemplateFormatVersion: '2010-09-09'\n"
const logGroup = (name: string) =>
  `${VERSION}Resources: { Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: ${name} } } }\n`
const nested = (url: string) => `{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ${url} } }`

const FAILING: readonly (readonly [string, OwnTemplates, RegExp])[] = [
  ['a name that is taken', { 'main.yaml': logGroup('taken') }, /already exists/],
  [
    'a name that is taken in one of two nested stacks',
    {
      'main.yaml': `${VERSION}Resources: { Good: ${nested('good.yaml')}, Bad: ${nested('bad.yaml')} }\n`,
      'good.yaml': logGroup('free'),
      'bad.yaml': logGroup('taken'),
    },
    /already exists/,
  ],
  [
    'a parameter of Systems Manager that does not exist',
    {
      'main.yaml': `${VERSION}Parameters: { Value: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /missing } }
Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Value } } }\n`,
    },
    /\/missing/,
  ],
  [
    'a property that its type does not have',
    { 'main.yaml': `${VERSION}Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { Nmae: x } } }\n` },
    /Nmae/,
  ],
]

suite('a first deployment that CloudFormation refuses', { concurrency: false }, () => {
  let account: OwnTemplateAccount
  before(async () => {
    account = await startOwnTemplateAccount()
    await account.createOther(logGroup('taken'))
  })
  after(() => account[Symbol.asyncDispose]())

  for (const [reason, templates, expected] of FAILING)
    test(`a first deployment leaves no stack after ${reason}`, async () => {
      const { environment, tools } = await account.runWith(templates)

      await assert.rejects(deploy({ environment, yes: true }, tools), error => {
        assert.ok(error instanceof Problem)
        assert.match(`${error.message} ${error.findings.map(({ message }) => message).join(' ')}`, expected)
        return true
      })

      assert.deepEqual(account.stacks(), ['other CREATE_COMPLETE'])
    })

  test('a first deployment that is declined, or only previewed, leaves no stack', async () => {
    const { environment, tools } = await account.runWith({ 'main.yaml': logGroup('free') })
    const order = { environment, yes: false }

    const declined = await deploy(order, { ...tools, prompt: fakePrompt({ confirm: false }) })
    const previewed = await changeSet({ environment }, tools)

    assert.deepEqual([declined.kind, previewed.kind], ['declined', 'changes'])
    assert.deepEqual(account.stacks(), ['other CREATE_COMPLETE'])
  })
})

const environment = anEnvironment()
const lost = (reason: ProblemReason) => new Problem('The response was lost.', { reason, todo: 'Try again.' })

/** CloudFormation creates the change set, but its response is lost. */
function withLostCreation(tools: FakeTools, reason: ProblemReason | 'interrupted', stop: () => void): FakeTools {
  const createChangeSet: typeof tools.cloudFormation.createChangeSet = async request => {
    await tools.cloudFormation.createChangeSet(request)
    if (reason !== 'interrupted') throw lost(reason)
    stop()
    throw new Error('interrupted')
  }
  return { ...tools, cloudFormation: { ...tools.cloudFormation, createChangeSet } }
}

suite('a change set whose creation has no response', () => {
  for (const reason of ['unavailable', 'intercepted', 'interrupted'] as const)
    for (const [subject, stacks, expected] of [
      ['a first deployment', [], ['create change set', 'delete change set', 'delete stack']],
      ['an update', [aStack()], ['create change set', 'delete change set']],
    ] as const)
      test(`${subject} leaves nothing if the response is ${reason}`, async () => {
        const controller = new AbortController()
        const script = { stacks: [...stacks, aBootstrapStack()] }
        const tools = fakeTools({ script, signal: controller.signal })
        const disturbed = withLostCreation(tools, reason, () => controller.abort(new Error('interrupted')))

        await assert.rejects(deploy({ environment, yes: true }, disturbed), /lost|interrupted/)

        assert.deepEqual(tools.cloudFormation.operations, expected)
        assert.deepEqual(tools.cloudFormation.changeSetNames(), [])
      })

  test('a refusal of CloudFormation looks for no change set', async () => {
    const calls: string[] = []
    const tools = fakeTools({ script: { stacks: [aBootstrapStack()], onCall: call => void calls.push(call) } })
    const createChangeSet = async () => {
      calls.length = 0
      throw new Problem('Not valid.')
    }

    await assert.rejects(
      deploy({ environment, yes: true }, { ...tools, cloudFormation: { ...tools.cloudFormation, createChangeSet } }),
      /Not valid/,
    )

    assert.deepEqual(calls, [])
  })
})

test('a run that ends while CloudFormation creates its change set deletes it as soon as CloudFormation allows', async () => {
  const controller = new AbortController()
  const script = { stacks: [aBootstrapStack()], pendingReads: 9 }
  const tools = fakeTools({ script, signal: controller.signal })
  let refusals = 0
  const changeSetRead: typeof tools.cloudFormation.changeSet = async (id, view) => {
    controller.abort(new Error('interrupted'))
    return tools.cloudFormation.changeSet(id, view)
  }
  const deleteChangeSet: typeof tools.cloudFormation.deleteChangeSet = async id => {
    if (++refusals < 3) throw new Problem('It is being created.', { reason: 'stale' })
    await tools.cloudFormation.deleteChangeSet(id)
  }
  const cloudFormation = { ...tools.cloudFormation, changeSet: changeSetRead, deleteChangeSet }

  await assert.rejects(deploy({ environment, yes: true }, { ...tools, cloudFormation }), /interrupted/)

  assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set', 'delete stack'])
})

import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { deploy } from '#lib/operations/deploy.ts'
import { status } from '#lib/operations/status.ts'
import { outcomeSummary } from '#lib/render/markdown/outcomeSummary.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import type { Line } from '#lib/render/text/layout/line.ts'
import { statusLines } from '#lib/render/text/status.ts'
import {
  ONE_TOPIC,
  type OwnTemplateAccount,
  type OwnTemplates,
  startOwnTemplateAccount,
} from '../../fakes/emulator/ownTemplateAccount.ts'

const VERSION = "AWSTemplateFormatVersion: '2010-09-09'\n"
const TAKEN = `${ONE_TOPIC}Outputs: { Topic: { Value: !Ref Topic, Export: { Name: taken } } }\n`
const nested = (url: string, parameters = '{}') =>
  `{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ${url}, Parameters: ${parameters} } }`
const UNRESOLVABLE = `${ONE_TOPIC}Outputs: { Part: { Value: !Select [7, !Split [':', !Ref Topic]] } }\n`

const textOf = (lines: readonly Line[]) => lines.map(({ spans }) => spans.map(({ text }) => text).join(''))
const EXPORT = /Export with name taken is already exported by stack other/

const FAILING: readonly (readonly [string, OwnTemplates, RegExp])[] = [
  ['an export that is taken', { 'main.yaml': TAKEN }, EXPORT],
  [
    'an export that is taken, in a nested stack',
    { 'main.yaml': `${VERSION}Resources: { Part: ${nested('part.yaml')} }\n`, 'part.yaml': TAKEN },
    EXPORT,
  ],
  ['an output that cannot be resolved', { 'main.yaml': UNRESOLVABLE }, /cannot select nonexistent value/],
  [
    'an output of a nested stack that cannot be resolved',
    { 'main.yaml': `${VERSION}Resources: { Part: ${nested('part.yaml')} }\n`, 'part.yaml': UNRESOLVABLE },
    /cannot select nonexistent value/,
  ],
]

suite('an operation that fails at the stack and not at a resource', { concurrency: false }, () => {
  let account: OwnTemplateAccount
  before(async () => {
    account = await startOwnTemplateAccount()
    await account.createOther(TAKEN)
  })
  after(() => account[Symbol.asyncDispose]())

  for (const [reason, templates, expected] of FAILING)
    test(`the first line of a creation and of its status is the reason: ${reason}`, async () => {
      const { environment, tools } = await account.runWith(templates)

      const outcome = await deploy({ environment, yes: true }, tools)

      const shown = await status({ environment }, tools)

      assert.equal(outcome.kind, 'rolled-back')
      assert.match(textOf(deployLines(outcome, 'dev'))[0] ?? '', expected)
      assert.match(outcomeSummary(outcome, 'dev'), expected)
      assert.match(textOf(statusLines(shown, 'dev'))[0] ?? '', expected)
    })

  for (const [reason, templates, expected] of FAILING.slice(0, 2))
    test(`the first line of an update and of its status is the reason: ${reason}`, async () => {
      const first = await account.runWith({ 'main.yaml': ONE_TOPIC.replace('Topic:', 'Other:') })
      await deploy({ environment: first.environment, yes: true }, first.tools)
      const { environment, tools } = await account.runWith(templates)

      const outcome = await deploy({ environment, yes: true }, tools)
      const shown = await status({ environment }, tools)

      assert.equal(outcome.kind, 'rolled-back')
      assert.match(textOf(deployLines(outcome, 'dev'))[0] ?? '', expected)
      assert.match(textOf(statusLines(shown, 'dev'))[0] ?? '', expected)
    })
})

suite('an update whose rollback fails', { concurrency: false }, () => {
  const templates = (value: string): OwnTemplates => ({
    'main.yaml': `${VERSION}Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: ${value} } }
  Part: ${nested('part.yaml', `{ Name: ${value} }`)}
  Queue: { Type: 'AWS::SNS::Topic', DependsOn: [Topic, Part], Properties: { DisplayName: ${value} } }\n`,
    'part.yaml': `${VERSION}Parameters: { Name: { Type: String } }
Resources: { Inner: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Name } } }\n`,
  })
  let account: OwnTemplateAccount
  before(async () => {
    account = await startOwnTemplateAccount()
    const { environment, tools } = await account.runWith(templates('before'))
    await deploy({ environment, yes: true }, tools)
  })
  after(() => account[Symbol.asyncDispose]())

  test('the resources that block come first, then the failure before, each with its next step', async () => {
    account.engine.injectedFaults = [
      { resource: 'Queue', phase: 'update', reason: 'Not this value.' },
      { resource: 'Topic', phase: 'rollback', reason: 'Not back.' },
      { resource: 'Part/Inner', phase: 'rollback', reason: 'Nor this.' },
    ]
    const { environment, tools } = await account.runWith(templates('after'))

    const outcome = await deploy({ environment, yes: true }, tools)
    const shown = await status({ environment }, tools)

    assert.ok(outcome.kind === 'failed')
    for (const lines of [textOf(deployLines(outcome, 'dev')), textOf(statusLines(shown, 'dev'))]) {
      assert.deepEqual(
        [
          ...lines
            .slice(0, 7)
            .filter(line => line.startsWith('✗'))
            .slice(0, 2),
        ].toSorted(),
        ['✗ Part/Inner: Nor this.', '✗ Topic: Not back.'],
      )
      assert.equal(lines[5], '✗ Queue: Not this value.')
    }
    assert.deepEqual(outcome.steps, shown.steps)
    assert.match(
      outcome.steps?.flatMap(({ lines }) => lines).join('\n') ?? '',
      /^aws cloudformation continue-update-rollback --stack-name open-webui-dev --region eu-central-1\n.* --resources-to-skip (Topic open-webui-dev-Part-\w+\.Inner|open-webui-dev-Part-\w+\.Inner Topic) .*\nnpm run deploy -- dev$/,
    )
    const summary = outcomeSummary(outcome, 'dev')
    assert.match(summary, /^### . `[\w/]+` was not deployed|blocks the stack/)
    assert.ok(summary.indexOf('Not back.') < summary.indexOf('Not this value.'))
  })
})

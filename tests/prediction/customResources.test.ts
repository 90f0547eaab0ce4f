import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { editOf } from '../fakes/edits/edit.ts'
import type { Files } from '../fakes/edits/generateEdits.ts'
import { createInProcessStack, type InProcessStack } from '../fakes/emulator/inProcessStack.ts'
import { exampleFiles } from '../fakes/files/fakeWorkspace.ts'
import { compare } from './compare.ts'
import { lineOf } from './view.ts'

const MAIN = 'cloudformation/main.yaml'

const FILES: Files = {
  ...exampleFiles(),
  [MAIN]: `
Parameters:
  DomainName: { Type: String }
  DeletionProtection: { Type: String, Default: 'false' }
  Word: { Type: String, Default: a }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: first } }
  Own:
    Type: Custom::Thing
    Version: '1.0'
    Properties: { ServiceToken: 'arn:aws:lambda:eu-central-1:111122223333:function:f', Word: !Ref Word, Of: !Ref Topic, Parts: [{ Size: 1 }] }
  Plain:
    Type: AWS::CloudFormation::CustomResource
    Properties: { ServiceToken: 'arn:aws:lambda:eu-central-1:111122223333:function:f', Word: fixed }
  Reader: { Type: AWS::SQS::Queue, Properties: { QueueName: !GetAtt Own.Name } }
`,
}

/** Edits of custom resources, and the replacement of each one that changes. */
const EDITS = [
  ['a parameter', 'Default: a', 'Default: b', { Own: 'conditional' }],
  ['a property', 'Word: fixed', 'Word: other', { Plain: 'conditional' }],
  ['a property below another', 'Size: 1', 'Size: 2', { Own: 'conditional' }],
  ['a property that is added', 'Word: fixed', 'Word: fixed, More: [1]', { Plain: 'conditional' }],
  ['a property that is removed', ', Word: fixed', '', { Plain: 'conditional' }],
  ['a resource that is replaced', 'TopicName: first', 'TopicName: second', { Own: 'conditional' }],
  ['its function', "function:f', Word: fixed", "function:g', Word: fixed", { Plain: 'conditional' }],
  ['its function', "function:f', Word: !Ref", "function:g', Word: !Ref", { Own: 'conditional' }],
  ['the version of the protocol', "    Version: '1.0'\n", '', {}],
] as const

suite('a custom resource', () => {
  let stack: InProcessStack
  before(async () => {
    stack = await createInProcessStack('dev', FILES)
  })

  for (const [what, from, to, expected] of EDITS)
    test(`is predicted as CloudFormation says, after a change of ${what}: ${JSON.stringify(expected)}`, async () => {
      const edit = editOf('text', MAIN, `'${from}' is '${to}'`, text => {
        assert.ok(text.includes(from), from)
        return text.replace(from, to)
      })

      const { preview } = await stack.previewChange(edit.apply(FILES))
      const comparison = await compare('dev', FILES, edit, stack)

      const changes = preview.changes.filter(({ type }) => /Custom/.test(type))
      assert.deepEqual(
        Object.fromEntries(changes.map(({ logicalId, replacement }) => [logicalId, replacement])),
        expected,
      )
      assert.ok(comparison.kind === 'compared')
      assert.deepEqual(comparison.open.map(lineOf), [])
    })
})

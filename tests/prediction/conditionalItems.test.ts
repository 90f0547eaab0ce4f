import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { mayReplace, resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { informativeChanges } from '#lib/render/phrases/changeGroup.ts'
import { editOf } from '../fakes/edits/edit.ts'
import type { Edit, Files } from '../fakes/edits/generateEdits.ts'
import { createInProcessStack, type InProcessStack } from '../fakes/emulator/inProcessStack.ts'
import { exampleFiles } from '../fakes/files/fakeWorkspace.ts'
import { compare } from './compare.ts'
import { lineOf } from './view.ts'

/** Lists of a task definition whose first items depend on conditions; the fixed items read outputs of another nested stack. */
const FILES: Files = {
  ...exampleFiles(),
  'cloudformation/main.yaml': `
Parameters:
  DomainName: { Type: String }
  DeletionProtection: { Type: String, Default: 'false' }
  CacheMode: { Type: String, Default: none }
  Days: { Type: String, Default: '30' }
Resources:
  Network: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: network.yaml, Parameters: { Days: !Ref Days } } }
  Compute:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: compute.yaml
      Parameters: { CacheMode: !Ref CacheMode, Log: !GetAtt Network.Outputs.Log, Secret: !GetAtt Network.Outputs.Secret, Days: !Ref Days }
`,
  'cloudformation/network.yaml': `
Parameters: { Days: { Type: String } }
Resources:
  Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: !Ref Days, Tags: [{ Key: team, Value: ai }] } }
  Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { Description: Key of the model } }
Outputs:
  Log: { Value: !Ref Log }
  Secret: { Value: !Ref Secret }
`,
  'cloudformation/compute.yaml': `
Parameters: { CacheMode: { Type: String }, Log: { Type: String }, Secret: { Type: String }, Days: { Type: String } }
Conditions:
  HasCache: !Equals [!Ref CacheMode, valkey]
  HasNoCache: !Not [!Condition HasCache]
Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - !If [HasCache, { Name: metrics, Image: metrics }, !Ref AWS::NoValue]
        - Name: chat
          Image: chat
          Environment:
            - !If [HasCache, { Name: CACHE, Value: redis }, !Ref AWS::NoValue]
            - !If [HasNoCache, !Ref AWS::NoValue, !If [HasCache, { Name: WORKERS, Value: '2' }, !Ref AWS::NoValue]]
            - { Name: LANGUAGE, Value: de }
            - { Name: LOG, Value: !Ref Log }
            - { Name: DAYS, Value: !If [HasCache, !Ref Days, unlimited] }
          Secrets: !If
            - HasNoCache
            - - !If [HasCache, { Name: CACHE_KEY, ValueFrom: none }, !Ref AWS::NoValue]
              - { Name: MODEL_KEY, ValueFrom: !Ref Secret }
            - [{ Name: MODEL_KEY, ValueFrom: !Ref Secret }]
`,
}

const MAIN = 'cloudformation/main.yaml'
const NETWORK = 'cloudformation/network.yaml'
const withText = (file: string, from: string, to: string): Edit =>
  editOf('text', file, `'${from}' is '${to}'`, text => {
    assert.ok(text.includes(from), `${file} has no '${from}'`)
    return text.replace(from, to)
  })
const asBefore = withText(
  MAIN,
  'CacheMode: { Type: String, Default: none }',
  'CacheMode: { Type: String, Default: none }',
)
const withCache = withText(MAIN, 'Default: none', 'Default: valkey')
const otherDays = withText(MAIN, "Default: '30'", "Default: '60'")
const both: Edit = { ...withCache, apply: files => otherDays.apply(withCache.apply(files)) }
const otherTag = withText(NETWORK, 'Value: ai', 'Value: chat')
const otherLog = withText(NETWORK, 'RetentionInDays: !Ref Days', 'LogGroupName: chat')

const TASKS = 'Compute/TaskDefinition'

/** The rows that a preview shows, and those of them that are certain or possible replacements. */
const CASES = [
  ['no item, if nothing is edited', FILES, asBefore, [], []],
  ['no item, if another stack changes and what the items read stays', FILES, otherTag, ['Network/Log'], []],
  ['no item, if only an item that is left out would change', FILES, otherDays, ['Network/Log'], []],
  ['the items after, if what they read changes', FILES, otherLog, [TASKS, 'Network/Log'], [TASKS, 'Network/Log']],
  ['the items that appear, and those after them', FILES, withCache, [TASKS], [TASKS]],
  ['the items that appear while another stack changes', FILES, both, [TASKS, 'Network/Log'], [TASKS]],
  ['no item, if all are there and what they read stays', withCache.apply(FILES), otherTag, ['Network/Log'], []],
  ['an item that is there', withCache.apply(FILES), otherDays, [TASKS, 'Network/Log'], [TASKS]],
  ['the items that go', withCache.apply(FILES), withText(MAIN, 'valkey', 'none'), [TASKS], [TASKS]],
] as const

suite('a list with items that depend on a condition', () => {
  const stacks = new Map<Files, InProcessStack>()
  before(async () => {
    for (const base of new Set(CASES.map(([, base]) => base))) stacks.set(base, await createInProcessStack('dev', base))
  })

  for (const [what, base, edit, shown, replaced] of CASES)
    test(`in a list with items that depend on a condition, prediction and preview show ${what}`, async () => {
      const stack = stacks.get(base)
      assert.ok(stack)

      const { preview } = await stack.previewChange(edit.apply(base))
      const comparison = await compare('dev', base, edit, stack)

      assert.ok(comparison.kind === 'compared')
      assert.deepEqual(comparison.open.map(lineOf), [])
      assert.equal(preview.unprovenReason, undefined)
      const rows = informativeChanges(preview)
      assert.deepEqual(rows.map(resourcePathOf).toSorted(), shown)
      assert.deepEqual(rows.filter(mayReplace).map(resourcePathOf).toSorted(), replaced)
    })

  test('a resource with such a list keeps its id, if it is proven unchanged, and gets another one with an item that appears', async () => {
    const stack = await createInProcessStack('dev', FILES)
    const created = taskDefinitionIn(stack)

    await stack.deploy(otherTag.apply(FILES))
    const kept = taskDefinitionIn(stack)
    await stack.deploy(withCache.apply(FILES))

    assert.ok(created)
    assert.equal(kept, created)
    assert.notEqual(taskDefinitionIn(stack), created)
  })
})

function taskDefinitionIn({ engine }: InProcessStack): string | undefined {
  const resources = [...engine.stacks.values()].flatMap(stack => [...stack.resources.values()])
  return resources.find(({ type }) => type === 'AWS::ECS::TaskDefinition')?.physicalId
}

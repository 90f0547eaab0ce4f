import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PropertyChange } from '#lib/model/cloudFormation/change.ts'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import type { ChangeSet, ChangeSetView, ProposedChange } from '#lib/model/cloudFormation/changeSet.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import type { CloudFormationScript } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { aPropertyChange } from '../../fakes/model/aChange.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

const NO_VALUES = { before: undefined, after: undefined } as const
const NESTED_ROW = aProposedChange({ logicalId: 'Database', type: NESTED_STACK, nestedChangeSetId: 'inner' })

type Views = Readonly<Record<ChangeSetView, readonly ProposedChange[]>>

/** The preview of a change set, whose nested one has these rows in its views. */
async function previewOf(views: Views, script: Partial<CloudFormationScript> = {}): Promise<Preview> {
  const viewOf = (whole: ChangeSet, view: ChangeSetView): ChangeSet =>
    whole.id === 'inner' ? { ...whole, changes: views[view] } : whole
  const all: Partial<CloudFormationScript> = {
    changeSets: [aChangeSet({ changes: [NESTED_ROW] })],
    nestedChangeSets: [aChangeSet({ id: 'inner' })],
    viewOf,
    ...script,
  }
  return (await changeSet({ environment: anEnvironment() }, fakeTools({ script: all }))).preview
}

const rowWith = (properties: readonly PropertyChange[], about: Partial<ProposedChange> = {}): ProposedChange =>
  aProposedChange({ logicalId: 'Instance', type: 'AWS::RDS::DBInstance', properties, ...about })

/** What both views say of one resource: path, certainty, replacement and cause of each property. */
async function mergedProperties(
  withoutValues: readonly PropertyChange[],
  withValues: readonly PropertyChange[],
): Promise<readonly string[]> {
  const { changes } = await previewOf({
    'without-values': [rowWith(withoutValues)],
    'with-values': [rowWith(withValues)],
  })
  const instance = changes.find(change => resourcePathOf(change) === 'Database/Instance')
  return (instance?.properties ?? []).map(
    ({ path, evaluation, replacement, cause, after }) => `${path} ${evaluation} ${replacement} ${cause} ${after}`,
  )
}

suite('a preview has everything that either view of a change set has', () => {
  test('a preview has the rows of a nested change set that CloudFormation leaves out beside values, without a word', async () => {
    const kept = rowWith([aPropertyChange({ path: '/Properties/Engine', before: '16', after: '17' })])
    const left = aProposedChange({
      logicalId: 'Reader',
      properties: [
        aPropertyChange({ path: '/Properties/Topic', evaluation: 'dynamic', cause: 'Topic.TopicName', ...NO_VALUES }),
      ],
    })

    const { changes } = await previewOf({ 'without-values': [left, kept], 'with-values': [kept] })

    assert.deepEqual(changes.map(resourcePathOf), ['Database', 'Database/Instance', 'Database/Reader'])
    assert.equal(changes[1]?.properties[0]?.after, '17')
  })

  test('a preview has the rows of the root change set that only the view without values has', async () => {
    const viewOf = (whole: ChangeSet, view: ChangeSetView): ChangeSet =>
      view === 'with-values' ? { ...whole, changes: [] } : whole
    const { changes } = await previewOf(
      { 'without-values': [], 'with-values': [] },
      { changeSets: [aChangeSet({ changes: [aProposedChange()] })], viewOf },
    )

    assert.deepEqual(changes.map(resourcePathOf), ['Topic'])
  })

  test('a preview has the rows that only the view with values has, with the change sets nested in them', async () => {
    const viewOf = (whole: ChangeSet, view: ChangeSetView): ChangeSet =>
      view === 'without-values' && whole.id !== 'inner' ? { ...whole, changes: [aProposedChange()] } : whole
    const { changes } = await previewOf(
      { 'without-values': [], 'with-values': [] },
      { viewOf, nestedChangeSets: [aChangeSet({ id: 'inner', changes: [rowWith([])] })] },
    )

    assert.deepEqual(changes.map(resourcePathOf), ['Database', 'Topic', 'Database/Instance'])
  })

  for (const [what, about, expected] of [
    ['replacement', [{ replacement: 'conditional' }, { replacement: 'always' }], 'always modify undefined'],
    ['replacement', [{ replacement: 'always' }, { replacement: 'conditional' }], 'always modify undefined'],
    ['action', [{ action: 'modify' }, { action: 'remove' }], 'never remove undefined'],
    ['policy', [{ policyAction: undefined }, { policyAction: 'ReplaceAndDelete' }], 'never modify ReplaceAndDelete'],
  ] as const)
    test(`a row has the more serious ${what} of both views: ${JSON.stringify(about)}`, async () => {
      const [withoutValues, withValues] = about.map(one => [rowWith([], one)])

      const { changes } = await previewOf({ 'without-values': withoutValues ?? [], 'with-values': withValues ?? [] })

      const { replacement, action, policyAction } = changes.at(-1) ?? {}
      assert.equal(`${replacement} ${action} ${policyAction}`, expected)
    })
})

suite('the properties of both views are merged', () => {
  const plain = (name: string, about: Partial<PropertyChange> = {}): PropertyChange =>
    aPropertyChange({ path: `/Properties/${name}`, ...NO_VALUES, ...about })
  const valued = (path: string, about: Partial<PropertyChange> = {}): PropertyChange =>
    aPropertyChange({ path: `/Properties/${path}`, before: 'a', after: 'b', ...about })
  const DYNAMIC = { evaluation: 'dynamic' } as const
  const CASES: Readonly<Record<string, readonly [PropertyChange[], PropertyChange[], string[]]>> = {
    'a property without values is the property with values of the same cause, at every changed path': [
      [plain('Words', { cause: 'Word' })],
      [valued('Words/0', { cause: 'Word' }), valued('Words/3/Text', { cause: 'Word' })],
      ['/Properties/Words/0 static never Word b', '/Properties/Words/3/Text static never Word b'],
    ],
    'a cause that only the view without values has is a property of its own': [
      [plain('Words'), plain('Words', { ...DYNAMIC, cause: 'Topic.TopicName' })],
      [valued('Words/0')],
      ['/Properties/Words/0 static never undefined b', '/Properties/Words dynamic never Topic.TopicName undefined'],
    ],
    'a property that only the view without values has stays': [
      [plain('Name', { ...DYNAMIC, cause: 'Topic.TopicName', replacement: 'always' }), plain('Size')],
      [valued('Size')],
      ['/Properties/Size static never undefined b', '/Properties/Name dynamic always Topic.TopicName undefined'],
    ],
    'a property that only the view with values has stays': [
      [plain('Name', { cause: 'Role' })],
      [valued('Name', { cause: 'Role' }), valued('Name', DYNAMIC)],
      ['/Properties/Name static never Role b', '/Properties/Name dynamic never undefined b'],
    ],
    'a part of the resource that is no property has one name': [
      [aPropertyChange({ path: '/Metadata', ...NO_VALUES }), aPropertyChange({ path: '/Tags', ...NO_VALUES })],
      [
        aPropertyChange({ path: '/Metadata/Words/0', after: 'b' }),
        aPropertyChange({ path: '/Tags/1/Value', after: 'b' }),
      ],
      ['/Metadata/Words/0 static never undefined b', '/Tags/1/Value static never undefined b'],
    ],
    'a property whose name begins like another one is another': [
      [plain('Name'), plain('NameServer')],
      [valued('Name')],
      ['/Properties/Name static never undefined b', '/Properties/NameServer static never undefined undefined'],
    ],
    'a property is static if one view says so': [
      [plain('Name', { cause: 'Role' })],
      [valued('Name', { cause: 'Role', ...DYNAMIC })],
      ['/Properties/Name static never Role b'],
    ],
    'a property is static if the other view says so': [
      [plain('Name', { cause: 'Role', ...DYNAMIC })],
      [valued('Name', { cause: 'Role' })],
      ['/Properties/Name static never Role b'],
    ],
    'a property replaces if one view says so, and is as certain as the other says': [
      [plain('Name', { cause: 'Role', ...DYNAMIC, replacement: 'always' })],
      [valued('Name', { cause: 'Role', replacement: 'conditional' })],
      ['/Properties/Name static always Role b'],
    ],
  }
  for (const [title, [withoutValues, withValues, expected]] of Object.entries(CASES))
    test(`${title}, whatever the order of the rows`, async () => {
      const one = await mergedProperties(withoutValues, withValues)
      const other = await mergedProperties(withoutValues.toReversed(), withValues.toReversed())

      assert.deepEqual(one, expected)
      assert.deepEqual(other.toSorted(), expected.toSorted())
    })

  test('two makings of one change have one fingerprint, whatever the order of the rows', async () => {
    const [first, second] = [plain('Name', { cause: 'Role' }), plain('Words', { ...DYNAMIC, cause: 'Topic.TopicName' })]
    const third = valued('Name', { cause: 'Role', replacement: 'always' })
    const other = aProposedChange({ logicalId: 'Other' })
    const made = await previewOf({
      'without-values': [other, rowWith([first, second])],
      'with-values': [rowWith([third])],
    })
    const again = await previewOf({
      'without-values': [rowWith([second, first]), other],
      'with-values': [rowWith([third])],
    })

    assert.equal(again.fingerprint, made.fingerprint)
  })
})

suite('a change set that CloudFormation has finished', () => {
  const views: Views = { 'without-values': [rowWith([])], 'with-values': [rowWith([])] }

  for (const [what, id, view] of [
    ['a nested one', 'inner', 'without-values'],
    ['the values of a nested one', 'inner', 'with-values'],
    ['the values of its own', undefined, 'with-values'],
  ] as const)
    test(`a change set is read again while CloudFormation answers that ${what} is still pending`, async () => {
      let answers = 0
      const viewOf = (whole: ChangeSet, read: ChangeSetView): ChangeSet => {
        const isStale = read === view && (whole.id === 'inner') === (id === 'inner') && answers++ < 2
        return isStale ? { ...whole, status: 'pending', changes: [] } : whole
      }

      const { changes } = await previewOf(views, {
        viewOf,
        nestedChangeSets: [aChangeSet({ id: 'inner', changes: [rowWith([])] })],
      })

      assert.deepEqual(changes.map(resourcePathOf), ['Database', 'Database/Instance'])
    })

  test('a change set with a nested one that is still being created is not empty, although another one is', async () => {
    let answers = 0
    const other = { ...NESTED_ROW, logicalId: 'Cache', nestedChangeSetId: 'slow' }
    const script: Partial<CloudFormationScript> = {
      changeSets: [
        aChangeSet({
          status: 'failed',
          reason: 'Nested change set inner was not successfully created.',
          changes: [NESTED_ROW, other],
        }),
      ],
      nestedChangeSets: [
        aChangeSet({ id: 'inner', status: 'empty', changes: [] }),
        aChangeSet({ id: 'slow', status: 'failed', reason: 'Parameter [Size] must have a value' }),
      ],
      viewOf: whole =>
        whole.id === 'slow' && answers++ < 2 ? { ...whole, status: 'pending', reason: undefined, changes: [] } : whole,
    }

    await assert.rejects(previewOf(views, script), /Parameter \[Size\] must have a value/)
  })

  test("CloudFormation's warnings about complete change sets are in the preview, and its other reasons are not", async () => {
    const { warnings } = await previewOf(views, {
      changeSets: [
        aChangeSet({
          reason: '[WARN]: Export shared is not found.',
          changes: [NESTED_ROW, { ...NESTED_ROW, logicalId: 'Cache', nestedChangeSetId: 'cache' }],
        }),
      ],
      nestedChangeSets: [
        aChangeSet({ id: 'inner', stackName: 'dev-Database', reason: '[WARN] Export other is not found.' }),
        aChangeSet({ id: 'cache', reason: 'Only executable from the root change set.' }),
      ],
    })

    assert.deepEqual(warnings, [
      'open-webui-dev: Export shared is not found.',
      'dev-Database: Export other is not found.',
    ])
  })
})

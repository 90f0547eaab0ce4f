import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { previewDifferences } from '#lib/operations/review/previewDifferences.ts'
import { storedPreviewOf } from '#lib/operations/review/storedPreview.ts'
import { redactionOf } from '#lib/redaction/redaction.ts'
import { secretsIn } from '#lib/redaction/secrets/secretValues.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `
Parameters:
  Days: { Type: Number, Default: 7 }
  Password: { Type: String, NoEcho: true, Default: canary-password }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`

type Reviewed = { readonly preview?: Partial<Preview>; readonly resolved?: ResolvedStack }

function stackWith(parameters: Readonly<Record<string, string>> = {}, template = TEMPLATE): ResolvedStack {
  return aResolvedStack({ 'main.yaml': template }, parameters)
}

/** The lines for these two previews; whatever a test does not name is equal in both. */
function differences(reviewed: Reviewed, now: Reviewed): readonly string[] {
  const [before, after] = [reviewed, now].map(({ preview, resolved = stackWith() }) => ({
    preview: aPreview({ changes: [], ...preview }),
    resolved,
  }))
  assert.ok(before && after)
  return previewDifferences({
    reviewed: storedPreviewOf(before.preview, before.resolved),
    now: storedPreviewOf(after.preview, after.resolved),
    changes: after.preview.changes,
    redact: redactionOf(secretsIn([after.resolved])).text,
  })
}

const changed = (...changes: readonly Change[]): Reviewed => ({ preview: { changes } })
const days = aPropertyChange({ path: '/Properties/Days', before: '7', after: '14' })
const group = (about: Partial<Change> = {}): Change =>
  aChange({ nestedPath: 'Compute', logicalId: 'Group', type: 'AWS::Logs::LogGroup', properties: [days], ...about })

const nestedStack = (...properties: Change['properties']): Change =>
  aChange({ nestedPath: '', logicalId: 'Compute', type: NESTED_STACK, properties })

const SECTION = { kind: 'section', nestedPath: 'Network', name: 'Rules', before: 'a', digest: 'c' } as const
const output = (part: 'value' | 'export', digest: string) =>
  ({ kind: 'output', nestedPath: 'Network', name: 'Id', part, before: 'x', digest }) as const

suite('the differences between two previews name', () => {
  for (const [subject, reviewed, now, expected] of [
    ['a parameter with both values', {}, { resolved: stackWith({ Days: '14' }) }, ['Days 7 → 14 was not reviewed']],
    [
      'a secret parameter without its values',
      {},
      { resolved: stackWith({ Password: 'canary-other' }) },
      ['Password (secret) was not reviewed'],
    ],
    [
      'a deployed value that changed after the review',
      { preview: { parameters: [{ name: 'Days', before: '3', after: '7' }] } },
      { preview: { parameters: [{ name: 'Days', before: '5', after: '7' }] } },
      ['Days: the deployed value 3 → 5 changed after the review'],
    ],
    [
      'a template',
      {},
      { resolved: stackWith({}, `${TEMPLATE}  More: { Type: 'AWS::SNS::Topic' }\n`) },
      ['cloudformation/main.yaml is not the reviewed version'],
    ],
    ['an added tag', {}, { preview: { tags: { team: 'b' } } }, ["tag 'team' (none) → b was not reviewed"]],
    [
      'a changed tag with both values',
      { preview: { tags: { team: 'a' } } },
      { preview: { tags: { team: 'b' } } },
      ["tag 'team' a → b was not reviewed"],
    ],
    [
      'a secret tag without its values',
      { preview: { tags: { 'api-token': 'canary-a' } } },
      { preview: { tags: { 'api-token': 'canary-b' } } },
      ["tag 'api-token' (secret) was not reviewed"],
    ],
    [
      'a value that only the deployment brings',
      {},
      changed(group({ properties: [{ ...days, evaluation: 'dynamic', before: 'arn:a', after: undefined }] })),
      ['Compute/Group Days arn:a → (known after deploy) was not reviewed'],
    ],
    [
      'a removed value as removed',
      {},
      changed(group({ properties: [{ ...days, kind: 'remove', before: '7', after: undefined }] })),
      ['Compute/Group Days 7 → (none) was not reviewed'],
    ],
    [
      'a property with another effect than reviewed',
      changed(group()),
      changed(group({ properties: [{ ...days, replacement: 'conditional' }] })),
      ['Compute/Group Days 7 → 14 differs from the reviewed effect'],
    ],
    [
      'a possible replacement where the review showed a change in place',
      changed(group()),
      changed(group({ replacement: 'conditional' })),
      ['Compute/Group (AWS::Logs::LogGroup): possible replacement, but the review showed a change in place'],
    ],
    [
      'a capability',
      { preview: { capabilities: ['CAPABILITY_IAM'] } },
      { preview: { capabilities: ['CAPABILITY_NAMED_IAM'] } },
      [
        'capability CAPABILITY_IAM was reviewed, but is not needed now',
        'capability CAPABILITY_NAMED_IAM was not reviewed',
      ],
    ],
    ['the service role', {}, { preview: { serviceRole: 'other' } }, ['the service role is not the reviewed one']],
    ['a property with both values', {}, changed(group()), ['Compute/Group Days 7 → 14 was not reviewed']],
    [
      'a property with another value than reviewed',
      changed(group({ resolved: { '/Properties/Days': '3' } })),
      changed(group({ resolved: { '/Properties/Days': '14' } })),
      ['Compute/Group Days 7 → 14 is another value than reviewed'],
    ],
    [
      'a property that does not change now',
      changed(group()),
      {},
      ['Compute/Group Days would change when reviewed, and not now'],
    ],
    [
      'a secret property without its values',
      {},
      changed(
        group({
          properties: [
            aPropertyChange({ path: '/Properties/MasterUserPassword', before: 'canary-a', after: 'canary-b' }),
          ],
        }),
      ),
      ['Compute/Group MasterUserPassword (secret) was not reviewed'],
    ],
    [
      'a value with a secret in it without the secret',
      {},
      changed(
        group({ properties: [aPropertyChange({ path: '/Properties/Text', before: 'a', after: 'b canary-password' })] }),
      ),
      ["Compute/Group Text a → 'b ****' was not reviewed"],
    ],
    [
      'an added resource',
      {},
      changed(group({ action: 'add', properties: [], resolved: { '': 'a' } })),
      ['Compute/Group (AWS::Logs::LogGroup): addition, which was not reviewed'],
    ],
    [
      'a resource that is replaced now, before the property that replaces it',
      changed(group()),
      changed(group({ replacement: 'always' })),
      ['Compute/Group (AWS::Logs::LogGroup): replacement, but the review showed a change in place'],
    ],
    [
      'a resource that is removed now, without the properties that were reviewed',
      changed(group()),
      changed(group({ action: 'remove', properties: [] })),
      ['Compute/Group (AWS::Logs::LogGroup): removal, but the review showed a change in place'],
    ],
    [
      'a parameter of a nested stack where nothing else differs',
      changed(nestedStack(), group()),
      changed(nestedStack(aPropertyChange({ path: '/Properties/Parameters/Days' })), group()),
      ['Compute Parameters/Days before → after was not reviewed'],
    ],
    [
      'no parameter of a nested stack beside the rows inside it',
      {},
      changed(nestedStack(aPropertyChange({ path: '/Properties/Parameters/Days' })), group()),
      ['Compute/Group Days 7 → 14 was not reviewed'],
    ],
    [
      'the deletion policy of a nested stack beside the rows inside it',
      {},
      changed(nestedStack(aPropertyChange({ path: '/DeletionPolicy' })), group()),
      ['Compute DeletionPolicy before → after was not reviewed', 'Compute/Group Days 7 → 14 was not reviewed'],
    ],
    [
      'no property that is proven to stay',
      {},
      changed(group({ properties: [days, { ...days, path: '/Properties/Name', unchanged: true }] })),
      ['Compute/Group Days 7 → 14 was not reviewed'],
    ],
    [
      'an entry that has no line of its own',
      { preview: { entries: [{ kind: 'parameter', nestedPath: '', name: 'Hidden', digest: 'a' }] } },
      { preview: { entries: [{ kind: 'parameter', nestedPath: '', name: 'Hidden', digest: 'b' }] } },
      ["2 entries of the fingerprint differ: 'parameter Hidden'"],
    ],
    [
      'a stack that does not exist any more',
      { preview: { entries: [{ kind: 'stack', operation: 'update' }] } },
      { preview: { entries: [{ kind: 'stack', operation: 'create', digest: 'a' }] } },
      ['the stack does not exist any more: an update was reviewed, and this would create it whole'],
    ],
    [
      'a stack that exists by now',
      { preview: { entries: [{ kind: 'stack', operation: 'create', digest: 'a' }] } },
      { preview: { entries: [{ kind: 'stack', operation: 'update' }] } },
      ['the stack exists by now: its creation was reviewed, and this would update it'],
    ],
    [
      'a deployed template that changed',
      { preview: { entries: [{ kind: 'section', nestedPath: 'Network', name: 'Rules', before: 'a', digest: 'c' }] } },
      { preview: { entries: [{ kind: 'section', nestedPath: 'Network', name: 'Rules', before: 'b', digest: 'c' }] } },
      ["deployed templates that changed after the review: 'Network'"],
    ],
    [
      'a deployed template that changed to the target',
      { preview: { entries: [{ kind: 'section', nestedPath: '', name: 'Rules', before: 'a', digest: 'c' }] } },
      { preview: { entries: [] } },
      ["deployed templates that changed after the review: 'the root stack'"],
    ],
    [
      'deployed templates that cannot be compared any more',
      { preview: { entries: [{ kind: 'stack', operation: 'update' }, SECTION] } },
      { preview: { entries: [{ kind: 'stack', operation: 'update', digest: 'b' }] } },
      ['the deployed templates could be compared at the review, and cannot be now'],
    ],
    [
      'deployed templates that could not be compared at the review',
      { preview: { entries: [{ kind: 'stack', operation: 'update', digest: 'b' }] } },
      { preview: { entries: [{ kind: 'stack', operation: 'update' }, SECTION] } },
      ['the deployed templates could not be compared at the review, and can be now'],
    ],
    [
      'the sections of the one template that differs',
      { preview: { entries: [] } },
      {
        resolved: stackWith({}, `${TEMPLATE}Description: another\n`),
        preview: { entries: [{ kind: 'section', nestedPath: '', name: 'Description', before: 'a', digest: 'b' }] },
      },
      ['cloudformation/main.yaml is not the reviewed version (Description)'],
    ],
    [
      'a deployed template that cannot be resolved and changed',
      { preview: { entries: [{ kind: 'stack', operation: 'update', digest: 'a' }] } },
      { preview: { entries: [{ kind: 'stack', operation: 'update', digest: 'b' }] } },
      ['the deployed templates or parameters are not those of the review'],
    ],
    [
      'a value in Systems Manager',
      { preview: { entries: [{ kind: 'stored-value', nestedPath: 'Inner', name: 'Image', digest: 'a' }] } },
      { preview: { entries: [{ kind: 'stored-value', nestedPath: 'Inner', name: 'Image', digest: 'b' }] } },
      ['Inner/Image: its value in Systems Manager is not the one at the review'],
    ],
    [
      'an output and its export',
      { preview: { entries: [output('value', 'a')] } },
      { preview: { entries: [output('value', 'b'), output('export', 'c')] } },
      ['export of output Network/Id was not reviewed', 'value of output Network/Id is another one than reviewed'],
    ],
  ] as const)
    test(`the differences between two previews name ${subject}`, () => {
      const lines = differences(reviewed, now)

      assert.equal(lines.length, expected.length, lines.join('\n'))
      for (const [index, line] of expected.entries())
        if (typeof line === 'string') assert.equal(lines[index], line)
        else assert.match(lines[index] ?? '', line)
    })
})

test('a tag has no values where an older version of the tools stored the reviewed preview', () => {
  const [before, after] = ['a', 'b'].map(team => aPreview({ changes: [], tags: { team } }))
  assert.ok(before && after)
  const resolved = stackWith()

  const lines = previewDifferences({
    reviewed: { ...storedPreviewOf(before, resolved), tags: {} },
    now: storedPreviewOf(after, resolved),
    changes: [],
    redact: text => text,
  })

  assert.deepEqual(lines, ["tag 'team' was not reviewed"])
})

suite('many differences', () => {
  const many = (nestedPath: string, count: number): readonly Change[] =>
    Array.from({ length: count }, (_, index) => group({ nestedPath, logicalId: `Group${index}` }))

  test('many differences are counted by nested stack, and fit a screen', () => {
    const stacks = ['', 'Compute', 'Network', 'Database', 'Storage', 'Security']

    const lines = differences({}, changed(...stacks.flatMap((path, index) => many(path, 20 - index))))

    assert.ok(lines.length <= 14, lines.join('\n'))
    assert.ok(
      lines.some(line => /^\d+ more properties in Network$/.test(line)),
      lines.join('\n'),
    )
    assert.ok(!lines.some(line => line.startsWith('and ')))
  })

  test('many differences lose no row: each one is listed or counted', () => {
    const lines = differences({}, changed(...many('Compute', 40), ...many('Network', 7)))

    const counted = lines.map(line => Number(/^(\d+) more/.exec(line)?.[1] ?? 1))
    assert.equal(
      counted.reduce((sum, count) => sum + count),
      47,
    )
  })

  test('the consequences of a parameter and a tag share one line that does not fit otherwise', () => {
    const effect = { ...days, cause: 'Days' }
    const tag = aPropertyChange({ path: '/Tags', kind: 'add', before: undefined, after: 'b' })
    const consequences = ['', 'Compute', 'Network'].flatMap(nestedPath =>
      Array.from({ length: 20 }, (_, index) =>
        group({ nestedPath, logicalId: `Group${index}`, properties: [effect, tag] }),
      ),
    )
    const replaced = group({ logicalId: 'Z', replacement: 'always' })
    const resolved = stackWith({ Days: '14' })

    const lines = differences({}, { preview: { changes: [...consequences, replaced], tags: { team: 'b' } }, resolved })

    assert.ok(lines.length <= 14, lines.join('\n'))
    assert.equal(lines[2], 'Compute/Z (AWS::Logs::LogGroup): replacement, which was not reviewed')
    assert.equal(lines.at(-1), 'and changes in the root stack and 2 nested stacks that follow from these')
    assert.ok(!lines.some(line => /^\d+ more/.test(line)), lines.join('\n'))
  })

  test('many differences begin with the resource that would be replaced', () => {
    const lines = differences({}, changed(...many('Compute', 40), group({ logicalId: 'Z', replacement: 'always' })))

    assert.equal(lines[0], 'Compute/Z (AWS::Logs::LogGroup): replacement, which was not reviewed')
  })
})

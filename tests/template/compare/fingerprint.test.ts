import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { digestOf } from '#lib/template/compare/digest.ts'
import { type DeployedState, type FingerprintInput, fingerprintOf } from '#lib/template/compare/fingerprint.ts'
import { inputsDigestOf } from '#lib/template/compare/inputsDigest.ts'
import { resolvedValue } from '#lib/template/compare/resolvedValue.ts'
import { stackDifferences } from '#lib/template/compare/stackDifferences.ts'
import { predictChanges } from '#lib/template/predict/predictChanges.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { aResolvedStack, type Files } from '../../fakes/template/aResolvedStack.ts'
import { resourceTypesWith } from '../../fakes/template/resourceTypesWith.ts'

const PROPERTY: Change['properties'][number] = {
  path: '/Properties/Engine',
  kind: 'modify',
  replacement: 'conditional',
  evaluation: 'static',
  cause: 'Engine',
  before: 'a',
  after: 'b',
}
const CHANGE: Change = {
  nestedPath: 'Database',
  logicalId: 'Instance',
  physicalId: 'canary-id',
  type: 'AWS::RDS::DBInstance',
  action: 'modify',
  replacement: 'conditional',
  policyAction: 'ReplaceAndSnapshot',
  properties: [PROPERTY],
  resolved: { '/Properties/Engine': 'canary-value' },
}
const NESTED: Change = {
  ...CHANGE,
  nestedPath: '',
  logicalId: 'Database',
  type: 'AWS::CloudFormation::Stack',
  replacement: 'never',
  policyAction: undefined,
  properties: [{ ...PROPERTY, path: '/Properties/TemplateURL', replacement: 'never' }],
  resolved: { '/Properties/TemplateURL': 'https://one' },
}
/** The fingerprint of a change to `head`. */
function fingerprintWith({
  head,
  ...input
}: Omit<FingerprintInput, 'differences'> & { readonly head: ResolvedStack }): ReturnType<typeof fingerprintOf> {
  const base = input.deployed.kind === 'present' ? input.deployed.stack : undefined
  return fingerprintOf({ ...input, differences: stackDifferences(base, head) })
}

const STACK = aResolvedStack({ 'main.yaml': "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }" })
const DEPLOYED: Extract<DeployedState, { readonly kind: 'present' }> = {
  kind: 'present',
  stack: STACK,
  tags: { team: 'canary-tag' },
  parameters: [{ name: 'Size', before: 'canary-small', after: 'canary-large' }],
  storedValues: [{ nestedPath: 'Database', name: 'Image', before: 'canary-1', after: 'canary-2' }],
}
const ORDER = {
  inputsDigest: '1'.repeat(64),
  head: STACK,
  deployed: DEPLOYED,
  changes: [NESTED, CHANGE],
  tags: { team: 'canary-tag' },
  capabilities: ['CAPABILITY_IAM'],
  serviceRole: 'arn:aws:iam::123456789012:role/canary-role',
}
const ONE = fingerprintWith(ORDER).fingerprint

const SIZE = { name: 'Size', before: 'canary-small', after: 'canary-large' }
const IMAGE = { nestedPath: 'Database', name: 'Image', before: 'canary-1', after: 'canary-2' }
const STACK_BEFORE = aResolvedStack({
  'main.yaml': "Description: old\nResources: { Topic: { Type: 'AWS::SNS::Topic' } }",
})

suite('a fingerprint differs', () => {
  const changed = (over: Partial<Change>) => ({ ...ORDER, changes: [NESTED, { ...CHANGE, ...over }] })
  const property = (over: Partial<typeof PROPERTY>) => changed({ properties: [{ ...PROPERTY, ...over }] })
  for (const [what, order] of [
    ['value', changed({ resolved: { '/Properties/Engine': 'other' } })],
    ['value of another kind', changed({ resolved: { '/Properties/Engine': 1 } })],
    ['action', changed({ action: 'add' })],
    ['replacement', changed({ replacement: 'always' })],
    ['policy', changed({ policyAction: 'ReplaceAndDelete' })],
    ['type', changed({ type: 'AWS::RDS::DBCluster' })],
    ['logical id', changed({ logicalId: 'Other' })],
    ['nested stack', changed({ nestedPath: 'Database/Inner' })],
    ['property', property({ path: '/Properties/Engin' })],
    ['kind of change', property({ kind: 'add' })],
    ['recreation', property({ replacement: 'always' })],
    ['evaluation', property({ evaluation: 'dynamic' })],
    ['number of changes', { ...ORDER, changes: [...ORDER.changes, { ...CHANGE, logicalId: 'Second' }] }],
    ['tag', { ...ORDER, tags: { team: 'b' } }],
    ['tag name', { ...ORDER, tags: { teams: 'canary-tag' } }],
    ['value of a whole resource', changed({ resolved: { '': 'canary-value', '/Properties/Engine': 'canary-value' } })],
    ['capability', { ...ORDER, capabilities: ['CAPABILITY_NAMED_IAM'] }],
    ['service role', { ...ORDER, serviceRole: 'arn:aws:iam::123456789012:role/other' }],
    ['missing service role', { ...ORDER, serviceRole: undefined }],
    ['deployed tag', { ...ORDER, deployed: { ...DEPLOYED, tags: { team: 'a' } } }],
    ['removed tag', { ...ORDER, deployed: { ...DEPLOYED, tags: { team: 'canary-tag', gone: 'a' } } }],
    ['parameter', { ...ORDER, deployed: { ...DEPLOYED, parameters: [{ ...SIZE, after: 'b' }] } }],
    ['deployed parameter', { ...ORDER, deployed: { ...DEPLOYED, parameters: [{ ...SIZE, before: 'b' }] } }],
    ['stored value', { ...ORDER, deployed: { ...DEPLOYED, storedValues: [{ ...IMAGE, after: 'b' }] } }],
    ['deployed stored value', { ...ORDER, deployed: { ...DEPLOYED, storedValues: [{ ...IMAGE, before: 'b' }] } }],
    ['stack: one that does not exist', { ...ORDER, deployed: { kind: 'absent' } }],
    ['deployed template', { ...ORDER, deployed: { ...DEPLOYED, stack: STACK_BEFORE } }],
    ['unreadable deployed template', { ...ORDER, deployed: { ...DEPLOYED, stack: undefined, digest: 'a' } }],
    ['deployed value', changed({ properties: [{ ...PROPERTY, path: '/Properties/Other' }] })],
    ['property of the nested stack', { ...ORDER, changes: [CHANGE, { ...NESTED, properties: [PROPERTY] }] }],
  ] as const)
    test(`a fingerprint differs with another ${what}`, () => assert.notEqual(fingerprintWith(order).fingerprint, ONE))
})

suite('a fingerprint is the same', () => {
  for (const [what, order] of [
    ['in another order', { ...ORDER, changes: ORDER.changes.toReversed() }],
    ['with a row twice', { ...ORDER, changes: [...ORDER.changes, CHANGE] }],
    ['with another physical id', { ...ORDER, changes: [NESTED, { ...CHANGE, physicalId: 'other' }] }],
    [
      'with another text for a cause',
      {
        ...ORDER,
        changes: [NESTED, { ...CHANGE, properties: [{ ...PROPERTY, cause: undefined, before: undefined }] }],
      },
    ],
    [
      'with another address of a nested template',
      { ...ORDER, changes: [CHANGE, { ...NESTED, resolved: { '/Properties/TemplateURL': 'https://two' } }] },
    ],
    [
      'with a nested stack in which nothing changes',
      { ...ORDER, changes: [...ORDER.changes, { ...NESTED, logicalId: 'Quiet', properties: [PROPERTY] }] },
    ],
  ] as const)
    test(`a fingerprint is the same ${what}`, () => assert.equal(fingerprintWith(order).fingerprint, ONE))

  test('a fingerprint is the same for any order of changes and tags', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,5}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, fc.dictionary(fc.string(), fc.string()), fc.nat(), (ids, tags, seed) => {
        const changes = ids.map(logicalId => ({ ...CHANGE, logicalId }))
        const turned = changes.map((_, index) => changes[(index + seed) % changes.length] ?? CHANGE)
        const turnedTags = Object.fromEntries(Object.entries(tags).toReversed())
        assert.deepEqual(
          fingerprintWith({ ...ORDER, changes: turned, tags: turnedTags }),
          fingerprintWith({ ...ORDER, changes, tags }),
        )
      }),
    )
  })
})

test('the entries of a fingerprint hold no value, id, tag or role', () => {
  const { entries } = fingerprintWith(ORDER)
  assert.ok(entries.length > 4)
  assert.ok(!JSON.stringify(entries).includes('canary'))
  assert.ok(!JSON.stringify(entries).includes('123456789012'))
})

test('the entries of a change are its resource and each property', () => {
  const id = { nestedPath: 'Database', logicalId: 'Instance' }
  assert.deepEqual(
    fingerprintWith({
      ...ORDER,
      ...{ changes: [CHANGE], tags: {}, capabilities: [], serviceRole: undefined },
      deployed: { ...DEPLOYED, tags: {}, parameters: [], storedValues: [] },
    }).entries,
    [
      {
        kind: 'resource',
        ...id,
        type: 'AWS::RDS::DBInstance',
        action: 'modify',
        replacement: 'conditional',
        policyAction: 'ReplaceAndSnapshot',
      },
      {
        kind: 'property',
        ...id,
        path: '/Properties/Engine',
        change: 'modify',
        replacement: 'conditional',
        evaluation: 'static',
        before: digestOf(null).slice(0, 32),
        digest: digestOf('canary-value').slice(0, 32),
      },
      { kind: 'stack', operation: 'update' },
    ],
  )
})

suite('two fingerprints of a change from files', () => {
  const types = resourceTypesWith({ 'AWS::SNS::Topic': {}, 'AWS::CloudFormation::Stack': {} })
  const files = (value: string): Files => ({
    'main.yaml':
      "Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml } } }",
    'inner.yaml': `Resources:\n  Topic: { Type: 'AWS::SNS::Topic', Properties: { Name: ${JSON.stringify(value)} } }`,
  })
  const made = (from: string | undefined, to: string): string => {
    const base = from === undefined ? undefined : aResolvedStack(files(from))
    const head = aResolvedStack(files(to))
    const deployed: DeployedState = base ? { ...DEPLOYED, stack: base } : { kind: 'absent' }
    const inputsDigest = inputsDigestOf(head, ORDER.tags)
    return fingerprintWith({ ...ORDER, changes: predictChanges(base, head, types), head, deployed, inputsDigest })
      .fingerprint
  }
  const text = fc.stringMatching(/^[ -~]{0,20}$/)

  test('two fingerprints of a change from files are equal for the same files, and differ with any value', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        assert.equal(made('base', one), made('base', one))
        assert.equal(made(undefined, one), made(undefined, one))
        fc.pre(one !== other)
        assert.notEqual(made('base', one), made('base', other))
        assert.notEqual(made(undefined, one), made(undefined, other))
      }),
    )
  })
})

suite('a digest of inputs', () => {
  const text = (name: string, more = ''): string =>
    `${more}Parameters: { A: { Type: String, Default: a } }\nResources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { Name: ${name} } } }\n`
  const digest = (name: string, parameters = {}, tags = {}, more = ''): string =>
    inputsDigestOf(aResolvedStack({ 'main.yaml': text(name, more) }, parameters), tags)

  test('a digest of inputs is the same with other comments', () =>
    assert.equal(digest('a', {}, {}, '# more\n'), digest('a')))

  for (const [what, other] of [
    ['template', digest('b')],
    ['parameter', digest('a', { A: 'b' })],
    ['tag', digest('a', {}, { a: 'b' })],
  ] as const)
    test(`a digest of inputs differs with another ${what}`, () => assert.notEqual(other, digest('a')))

  test('a digest of inputs differs with another nested template', () => {
    const main = "Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml } } }"
    const [one, other] = ['a', 'b'].map(name =>
      inputsDigestOf(aResolvedStack({ 'main.yaml': main, 'inner.yaml': text(name) }), {}),
    )
    assert.notEqual(one, other)
  })
})

suite('a resolved value', () => {
  const main = `Resources:
  Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml } }
  Topic:
    Type: AWS::SNS::Topic
    DeletionPolicy: Retain
    Properties: { Tags: [{ Key: a, Value: b }], M: { a/b: 1 }, Id: !Ref AWS::StackId }
`
  const stack = aResolvedStack({
    'main.yaml': main,
    'inner.yaml': "Resources: { A: { Type: 'T', Properties: { P: 1 } } }",
  })
  for (const [nestedPath, logicalId, path, expected] of [
    ['', 'Topic', '/Properties/Tags/0/Value', 'b'],
    ['', 'Topic', '/Properties/Tags', [{ Key: 'a', Value: 'b' }]],
    ['', 'Topic', '/Properties/M/a~1b', 1],
    ['', 'Topic', '/Properties/Id', { Unknown: 'AWS::StackId' }],
    ['', 'Topic', '/DeletionPolicy', 'Retain'],
    ['', 'Topic', '/Properties/Nothing/Here', null],
    ['', 'Nothing', '/Properties', null],
    ['Nowhere', 'A', '', null],
    ['Inner', 'A', '', { Type: 'T', Properties: { P: 1 } }],
  ] as const)
    test(`the resolved value at '${nestedPath}' '${logicalId}' '${path}' is ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(resolvedValue(stack, nestedPath, logicalId, path), expected))
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { previewKeyOf, readStoredPreview, storedPreviewOf, storePreview } from '#lib/operations/review/storedPreview.ts'
import { fingerprintOfEntries } from '#lib/template/compare/fingerprint.ts'
import { fakeObjectStore } from '../../fakes/aws/fakeObjectStore.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `
Parameters:
  Days: { Type: Number, Default: 7 }
  Zones: { Type: CommaDelimitedList, Default: 'a,b' }
  Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /image }
  Hidden: { Type: String, NoEcho: true, Default: canary-1 }
  AdminPassword: { Type: String, Default: canary-2 }
  Header: { Type: String, Default: 'Bearer canary-canary-3' }
  Address: { Type: String, Default: 'https://canary-1.example.com' }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Hidden } }
`
const stack = aResolvedStack({ 'main.yaml': TEMPLATE }, { Days: '14' })
const draft = aPreview({ parameters: [{ name: 'Days', before: '7', after: '14' }] })
const preview = { ...draft, fingerprint: fingerprintOfEntries(draft.entries) }

suite('a stored preview', () => {
  const { parameters, templates, version } = storedPreviewOf(preview, stack)

  test('a stored preview keeps the reviewed and the deployed value of a parameter', () => {
    assert.deepEqual(parameters.Days, { kind: 'shown', value: '14', deployed: '7' })
    assert.deepEqual(parameters.Zones, { kind: 'shown', value: 'a,b', deployed: 'a,b' })
  })

  test('a stored preview keeps the name of a Systems Manager parameter, whose deployed value is unknown', () =>
    assert.deepEqual(parameters.Image, { kind: 'shown', value: '/image' }))

  for (const name of ['Hidden', 'AdminPassword', 'Header', 'Address'])
    test(`a stored preview keeps no value of ${name}`, () => assert.equal(parameters[name]?.kind, 'redacted'))

  test('a stored preview keeps no secret anywhere', () =>
    assert.ok(!JSON.stringify(storedPreviewOf(preview, stack)).includes('canary')))

  test('a stored preview keeps a digest of each template, which comments do not change', () => {
    const commented = aResolvedStack({ 'main.yaml': `# more\n${TEMPLATE}` }, { Days: '14' })
    const other = aResolvedStack({ 'main.yaml': TEMPLATE.replace('Topic:', 'Subject:') }, { Days: '14' })

    assert.deepEqual(Object.keys(templates), ['cloudformation/main.yaml'])
    assert.deepEqual(storedPreviewOf(preview, commented).templates, templates)
    assert.notDeepEqual(storedPreviewOf(preview, other).templates, templates)
  })

  test('a stored preview is read as it was stored', async () => {
    const objectStore = fakeObjectStore()

    await storePreview(preview, stack, { bucket: 'artifacts' }, { objectStore })

    assert.equal(version, 3)
    assert.deepEqual(await readStoredPreview(preview.fingerprint, 'artifacts', { objectStore }), {
      kind: 'readable',
      preview: storedPreviewOf(preview, stack),
    })
  })

  test('a stored preview of another version is recognised', async () => {
    const { fingerprint } = preview
    const old = { fingerprint, lines: ['Topic AWS::SNS::Topic modify'] }

    for (const version of [undefined, 2, 4])
      assert.deepEqual(await read(JSON.stringify({ ...old, version })), { kind: 'other-version' })
  })

  for (const text of ['', '[]', '{}', '{"version":3}', 'no JSON', '{"version":2,"entries":[]}'])
    test(`a stored preview is altered if the bucket has '${text}'`, async () =>
      assert.deepEqual(await read(text), { kind: 'altered' }))

  const stored = storedPreviewOf(preview, stack)
  const [first, ...others] = stored.entries
  const other = storedPreviewOf(aPreview({ tags: { team: 'other' } }), stack)
  for (const [subject, altered] of [
    ['an entry less', { ...stored, entries: others }],
    ['an entry twice', { ...stored, entries: [first, ...stored.entries] }],
    ['the entries of another preview', { ...stored, entries: other.entries }],
    ['the fingerprint of another preview', { ...stored, fingerprint: '0'.repeat(64) }],
    ['a member more in an entry', { ...stored, entries: [{ ...first, note: '' }, ...others] }],
    ['an entry of an unknown kind', { ...stored, entries: [...stored.entries, { kind: 'note' }] }],
  ] as const)
    test(`a stored preview is altered if it has ${subject}`, async () =>
      assert.deepEqual(await read(JSON.stringify(altered)), { kind: 'altered' }))

  test('a stored preview is altered whatever its entries are instead', async () => {
    const { fingerprint } = preview
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.jsonValue(), async (entries, parameters) => {
        const text = JSON.stringify({ version: 3, fingerprint, entries, parameters })
        assert.deepEqual(await read(text), { kind: 'altered' })
      }),
      { numRuns: 50 },
    )
  })

  async function read(text: string) {
    const objectStore = fakeObjectStore()
    await objectStore.putOnce('artifacts', previewKeyOf(preview.fingerprint), text)
    return readStoredPreview(preview.fingerprint, 'artifacts', { objectStore })
  }
})

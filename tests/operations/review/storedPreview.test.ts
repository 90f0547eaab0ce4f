import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { previewKeyOf, readStoredPreview, storedPreviewOf, storePreview } from '#lib/operations/review/storedPreview.ts'
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
const preview = aPreview({ parameters: [{ name: 'Days', before: '7', after: '14' }] })

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

    assert.equal(version, 2)
    assert.deepEqual(
      await readStoredPreview(preview.fingerprint, 'artifacts', { objectStore }),
      storedPreviewOf(preview, stack),
    )
  })

  test('a stored preview of an older version is recognised', async () => {
    const { fingerprint, inputsDigest, environment } = preview
    const old = { fingerprint, inputsDigest, environment, lines: ['Topic AWS::SNS::Topic modify'] }

    assert.deepEqual(await read(JSON.stringify(old)), { version: 1, fingerprint, inputsDigest, environment })
  })

  for (const text of ['', '[]', '{}', '{"version":3}', 'no JSON', '{"version":2,"entries":[]}'])
    test(`a stored preview is undefined if the bucket has '${text}'`, async () =>
      assert.equal(await read(text), undefined))

  test('a stored preview is read without invalid entries and parameters', async () => {
    const { fingerprint, inputsDigest, environment } = preview
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.jsonValue(), async (entries, parameters) => {
        const text = JSON.stringify({ version: 2, fingerprint, inputsDigest, environment, entries, parameters })
        const found = await read(text)
        assert.ok(found?.version === 2)
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

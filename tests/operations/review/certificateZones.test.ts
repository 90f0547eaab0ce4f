import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { certificateZonesOf, refuseWrongZones } from '#lib/operations/review/certificateZones.ts'
import type { Zones } from '#lib/ports.ts'
import { fakeZones, SERVERS } from '../../fakes/aws/fakeZones.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { aChange } from '../../fakes/model/aChange.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { stackOfResources } from '../../fakes/template/stackOfResources.ts'

const TYPE = 'AWS::CertificateManager::Certificate'
const OTHERS = ['ns1.other.example', 'ns2.other.example']

function resolvedWith(domain: string) {
  const DomainValidationOptions = [{ DomainName: domain, HostedZoneId: 'Z1' }]
  const properties = { DomainName: domain, ValidationMethod: 'DNS', DomainValidationOptions }
  return stackOfResources({ Certificate: { type: TYPE, properties } })
}

const added = aChange({ logicalId: 'Certificate', nestedPath: '', type: TYPE, action: 'add', properties: [] })

function verdictsOf(zones: Zones, { domain = 'chat.dev.example.com', change = added } = {}) {
  return certificateZonesOf({ preview: aPreview({ changes: [change] }), resolved: resolvedWith(domain) }, { zones })
}

suite('the zone of a new certificate', () => {
  for (const [when, zones] of [
    ['the zone’s own name delegates to it', fakeZones()],
    ['a name below it does', fakeZones({ nameServers: { 'dev.example.com': SERVERS } })],
    [
      'its name servers have other names and the same addresses',
      fakeZones({
        nameServers: { 'example.com': ['ns1.example.com'] },
        addresses: { 'ns1.example.com': ['192.0.2.1'], [SERVERS[1] ?? '']: ['192.0.2.1'] },
      }),
    ],
  ] as const)
    test(`a zone is right when ${when}`, async () =>
      assert.deepEqual(await verdictsOf(zones), { wrong: [], unchecked: [] }))

  test('a zone is right for a wildcard', async () =>
    assert.deepEqual(await verdictsOf(fakeZones(), { domain: '*.example.com' }), { wrong: [], unchecked: [] }))

  const ZONE = { name: 'example.com', isPrivate: false, nameServers: SERVERS }
  for (const [when, zones, reason] of [
    ['the account has none', fakeZones({ zone: 'none' }), /this account has no hosted zone 'Z1'/],
    ['it is private', fakeZones({ zone: { ...ZONE, isPrivate: true } }), /hosted zone 'Z1' is private/],
    [
      'it is of another domain',
      fakeZones({ zone: { ...ZONE, name: 'example.org' } }),
      /is of 'example\.org' and cannot hold it/,
    ],
    ['its name is only the end of a label', fakeZones({ zone: { ...ZONE, name: 'ample.com' } }), /cannot hold it/],
    [
      'the domain delegates elsewhere',
      fakeZones({ nameServers: { 'example.com': OTHERS } }),
      /'example\.com' delegates to 'ns1\.other\.example' and 'ns2\.other\.example', and not to the name servers of hosted zone 'Z1' \('ns-1/,
    ],
    [
      'a name between delegates elsewhere',
      fakeZones({ nameServers: { 'example.com': SERVERS, 'dev.example.com': OTHERS } }),
      /'dev\.example\.com' delegates to/,
    ],
    ['no name delegates', fakeZones({ nameServers: {} }), /DNS has no name servers for 'example\.com'/],
  ] as const)
    test(`a zone is wrong when ${when}`, async () => {
      const { wrong, unchecked } = await verdictsOf(zones)

      assert.deepEqual([wrong.length, unchecked], [1, []])
      assert.match(wrong[0] ?? '', /^The certificate for 'chat\.dev\.example\.com' would never be validated: .*\.$/)
      assert.match(wrong[0] ?? '', reason)
    })

  const silent = async (): Promise<never> => {
    throw new Problem("DNS did not answer for 'example.com'.")
  }
  for (const [what, zones] of [
    ['DNS', { ...fakeZones(), nameServers: silent }],
    ['Route 53', { ...fakeZones(), hostedZone: silent }],
    ['an address', { ...fakeZones({ nameServers: { 'example.com': OTHERS } }), addresses: silent }],
  ] as const)
    test(`a zone is not judged when ${what} does not answer`, async () => {
      const { wrong, unchecked } = await verdictsOf(zones)

      assert.deepEqual(wrong, [])
      assert.match(unchecked[0] ?? '', /could not be checked, and its certificate waits for it: DNS did not answer/)
    })

  for (const [which, change] of [
    ['that only changes in place', { ...added, action: 'modify', replacement: 'never' }],
    ['that goes away', { ...added, action: 'remove' }],
  ] as const)
    test(`no zone is asked about for a certificate ${which}`, async () => {
      const zones = { ...fakeZones(), hostedZone: async () => assert.fail('asked') }

      assert.deepEqual(await verdictsOf(zones, { change }), { wrong: [], unchecked: [] })
    })

  test('the zone of a replaced certificate is checked', async () => {
    const change = { ...added, action: 'modify', replacement: 'always' } as const

    assert.equal((await verdictsOf(fakeZones({ zone: 'none' }), { change })).wrong.length, 1)
  })
})

suite('a deployment with a new certificate', () => {
  const environment = anEnvironment({ parameters: { HostedZoneId: 'Z1' } })
  const change = { preview: aPreview({ changes: [added] }), resolved: resolvedWith('chat.example.com') }

  test('a deployment into a wrong zone is refused, with the line of the zone', async () => {
    const tools = { zones: fakeZones({ zone: 'none' }), reporter: fakeReporter() }

    await assert.rejects(refuseWrongZones(environment, change, tools), (error: unknown) => {
      assert.ok(error instanceof Problem)
      assert.equal(error.kind, 'refused')
      assert.match(error.message, /no hosted zone 'Z1'\. Nothing was changed\.$/)
      assert.match(error.todo ?? '', /Set 'HostedZoneId'/)
      assert.equal(error.location?.file, 'environments/dev.yaml')
      return true
    })
  })

  test('a deployment goes on with a warning where the zone cannot be checked', async () => {
    const hostedZone = async () => Promise.reject(new Problem('No permission.'))
    const reporter = fakeReporter()

    await refuseWrongZones(environment, change, { zones: { ...fakeZones(), hostedZone }, reporter })

    assert.match(reporter.ofKind('warning')[0]?.text ?? '', /could not be checked.*: No permission\./)
  })
})

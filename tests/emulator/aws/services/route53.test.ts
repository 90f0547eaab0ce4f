import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectZones } from '#lib/aws/zones/connectZones.ts'
import { EXAMPLE_ZONE } from '../../../../scripts/emulator/aws/application/exampleZone.ts'
import { emulatedNames } from '../../../fakes/emulator/emulatedNames.ts'
import { startAccount } from '../../../fakes/emulator/startAccount.ts'

const region = 'eu-central-1'

suite('the zones of an account', () => {
  test('a zone is read with its name, its visibility and its name servers', async () => {
    const hidden = { id: 'ZPRIVATE', name: 'internal.example.com', visibility: 'private', nameServers: [] } as const
    await using aws = await startAccount({ account: '111122223333', region, hostedZones: [EXAMPLE_ZONE, hidden] })
    const zones = connectZones({ region }, emulatedNames(aws.engine.world))

    const { name, nameServers } = EXAMPLE_ZONE
    assert.deepEqual(await zones.hostedZone(EXAMPLE_ZONE.id), { name, isPrivate: false, nameServers })
    assert.deepEqual(await zones.hostedZone('ZPRIVATE'), { name: hidden.name, isPrivate: true, nameServers: [] })
    assert.equal(await zones.hostedZone('ZUNKNOWN'), undefined)
  })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { priceFileText } from '#lib/cost/priceFileText.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { predictFromCommit } from '#lib/operations/preview/predictFromCommit.ts'
import { immediateClock } from '../../fakes/clock/immediateClock.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { aPriceList } from '../../fakes/cost/aPriceList.ts'
import { LIST_PRICES } from '../../fakes/cost/listPrices.ts'
import type { Files } from '../../fakes/edits/edit.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../../fakes/files/cachedWorkspace.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

const FILE = 'environments/prices/us-east-1.yaml'
const DEV = 'environments/dev.yaml'
const PRICES = { [FILE]: priceFileText('us-east-1', [...aPriceList(LIST_PRICES).prices.values()]) }
const withEgress = (mode: string): Files => ({
  [DEV]: (fixtureFiles[DEV] ?? '').replace('EgressMode: nat-single', `EgressMode: ${mode}`),
})

async function previewOf(changes: Files, base: Files | undefined) {
  const reporter = fakeReporter()
  const workspace = cachedWorkspace({ ...fixtureFiles, ...changes }, { main: base ?? {} })
  const environment = await readEnvironment('dev', { workspace, schemas: cachedSchemaValidator })
  const types = async () => ({ find: () => undefined })
  const tools = { workspace, schemas: cachedSchemaValidator, types, reporter, clock: immediateClock() }
  return { preview: await predictFromCommit('main', environment, tools), reporter }
}

suite('the cost in a preview', () => {
  test('a change has the cost before and after it, with the region of the prices', async () => {
    const { preview } = await previewOf({ ...PRICES, ...withEgress('nat-per-az') }, fixtureFiles)

    const { before = 0, after = 0, ...rest } = preview.cost ?? {}
    assert.equal(Math.round((after - before) * 100) / 100, 36.5)
    assert.deepEqual(rest, { region: 'us-east-1', unpricedRegion: 'eu-central-1', notCounted: [] })
  })

  test('a creation has the cost of the whole', async () => {
    const { preview } = await previewOf(PRICES, undefined)

    assert.equal(preview.kind, 'create')
    assert.equal(preview.cost?.before, undefined)
    assert.ok((preview.cost?.after ?? 0) > 50)
  })

  test('without a file of prices a preview has no cost, and the same fingerprint', async () => {
    const { preview, reporter } = await previewOf(withEgress('nat-per-az'), fixtureFiles)
    const { preview: priced } = await previewOf({ ...PRICES, ...withEgress('nat-per-az') }, fixtureFiles)

    assert.equal(preview.cost, undefined)
    assert.deepEqual(reporter.ofKind('warning'), [])
    assert.equal(preview.fingerprint, priced.fingerprint)
  })

  test('a broken file of prices is a warning at its line, and stops no preview', async () => {
    const { preview, reporter } = await previewOf({ [FILE]: `${PRICES[FILE]}  kay: { usd: 1 }\n` }, fixtureFiles)

    assert.equal(preview.cost, undefined)
    assert.match(
      reporter.ofKind('warning')[0]?.text ?? '',
      /^The cost is not estimated: .*us-east-1\.yaml:\d+: No estimate/,
    )
  })
})

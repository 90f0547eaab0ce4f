import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, suite, test } from 'node:test'
import { priceFileText } from '#lib/cost/priceFileText.ts'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { startEndpoint } from '../fakes/aws/startEndpoint.ts'
import { aPriceList } from '../fakes/cost/aPriceList.ts'
import { LIST_PRICES } from '../fakes/cost/listPrices.ts'
import { writeFiles } from '../fakes/files/writeFiles.ts'
import { priceListHandler, priceListRefusal } from '../fakes/pricing/priceListHandler.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'

const FRANKFURT = 'environments/prices/eu-central-1.yaml'
const reference = priceFileText('us-east-1', [
  ...aPriceList({
    'database/db.t4g.micro': LIST_PRICES['database/db.t4g.micro'],
    'cache/cache.t4g.micro': LIST_PRICES['cache/cache.t4g.micro'],
  }).prices.values(),
])

suite('npm run cost and npm run prices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cost-'))
  writeFiles(folder, Object.entries({ ...fixtureFiles, 'environments/prices/us-east-1.yaml': reference }))
  after(() => rmSync(folder, { recursive: true }))

  const run = async (verb: string, ...args: readonly string[]) => {
    const child = spawn(process.execPath, [...TYPESCRIPT_OPTIONS, resolve(`scripts/${verb}.ts`), ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    child.stdout.on('data', text => (output.stdout += text))
    child.stderr.on('data', text => (output.stderr += text))
    const [code] = await once(child, 'close')
    return { code, ...output }
  }

  test('the prices of a region are written from the price list, and then used for its environments', async () => {
    const endpoint = await startEndpoint(request => priceListHandler(request))
    const before = await run('cost', 'dev')
    const written = await run('prices', 'eu-central-1')
    await endpoint.close()
    const dev = await run('cost', 'dev', '--json')

    assert.equal(before.code, 0, before.stderr)
    assert.match(before.stdout, /There are no prices of eu-central-1, the region of this environment/)
    assert.equal(written.code, 0, written.stderr)
    assert.match(written.stdout, /eu-central-1\.yaml has 33 prices of region eu-central-1 from AWS's price list\./)
    assert.match(readFileSync(join(folder, FRANKFURT), 'utf8'), /\n {2}nat-gateway: \{ usd: 0\.052, unit: "hour"/)
    const { outcome, environments } = JSON.parse(dev.stdout)
    assert.deepEqual([outcome, environments[0].prices.region], ['estimated', 'eu-central-1'])
    const gateway = environments[0].resources.find(({ name }: { name: string }) => name === 'Network/NatGatewayA')
    assert.equal(gateway.usd, 37.96)
  })

  test('a missing region is refused with exit code 2', async () => {
    const { code, stderr } = await run('prices')

    assert.equal(code, 2)
    assert.match(stderr, /Missing region\..*npm run prices -- eu-central-1/s)
  })

  test('a missing permission is named, and no file is written', async () => {
    const refusal = priceListRefusal(
      'AccessDeniedException',
      'User: arn:aws:iam::123456789012:user/dev is not authorized to perform: pricing:GetProducts because no identity-based policy allows the pricing:GetProducts action',
    )
    const endpoint = await startEndpoint(() => refusal)
    const { code, stdout, stderr } = await run('prices', 'eu-west-1')
    await endpoint.close()

    assert.equal(code, 1)
    assert.match(stdout + stderr, /pricing:GetProducts/)
    assert.throws(() => readFileSync(join(folder, 'environments/prices/eu-west-1.yaml')))
  })
})

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, suite, test } from 'node:test'
import { promisify } from 'node:util'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { type RunningProxy, startProxy } from '../../scripts/emulator/aws/application/proxy.ts'
import { aWorld } from '../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../fakes/emulator/deployedResources.ts'

/** Prints the status of a host, and the first name server. */
const CLIENT_SCRIPT = `
  import { getServers } from 'node:dns/promises'
  import { get } from 'node:https'
  import { useRehearsalHosts } from '${new URL('../../scripts/command/useRehearsalHosts.ts', import.meta.url).href}'
  await useRehearsalHosts(process.env)
  const print = status => { console.log(JSON.stringify({ status, nameServer: getServers()[0] })); process.exit() }
  get('https://${IDS.host}/health', response => print(response.statusCode)).on('error', error => print(error.code))
`

suite('a verb in a terminal with the printed variables', { concurrency: true }, () => {
  let proxy: RunningProxy
  before(async () => {
    proxy = await startProxy(aWorld(deployedResources()), { nameServer: '127.0.0.1:5399' })
  })
  after(() => proxy.close())

  async function visit(variables: Readonly<Record<string, string>>) {
    const args = [...TYPESCRIPT_OPTIONS, '--input-type=module', '-e', CLIENT_SCRIPT]
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { PATH: process.env.PATH, ...variables },
    })
    const { status, nameServer }: { status: unknown; nameServer: unknown } = JSON.parse(stdout)
    return { status, usesNameServer: nameServer === '127.0.0.1:5399' }
  }

  test('reaches the hosts of live resources by the proxy of the server, and asks its name server', async () => {
    const result = await visit({ REHEARSAL_HOSTS: proxy.url, AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' })

    assert.deepEqual(result, { status: 200, usesNameServer: true })
  })

  for (const [when, changes] of [
    ['AWS is not on this machine', { AWS_ENDPOINT_URL: 'https://aws.example' }],
    ['the server has ended', { REHEARSAL_HOSTS: 'http://127.0.0.1:9' }],
  ] as const)
    test(`reaches no emulated host when ${when}`, async () => {
      const { status, usesNameServer } = await visit({
        REHEARSAL_HOSTS: proxy.url,
        AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
        ...changes,
      })

      assert.notEqual(status, 200)
      assert.equal(usesNameServer, false)
    })
})

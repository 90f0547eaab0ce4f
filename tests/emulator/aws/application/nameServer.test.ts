import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { suite, test } from 'node:test'
import { publicZone } from '../../../../scripts/emulator/aws/application/exampleZone.ts'
import { startNameServer } from '../../../../scripts/emulator/aws/application/nameServer.ts'
import type { World } from '../../../../scripts/emulator/aws/world.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'

const ZONE = publicZone('Z1', 'example.com')
const world = aWorld([], {
  hostedZones: [
    ZONE,
    { ...publicZone('Z2', 'elsewhere.example.org'), visibility: 'not-delegated' },
    { id: 'Z3', name: 'internal.example.net', visibility: 'private', nameServers: [] },
  ],
})

/** The answers of `node:dns` in a process with the variables of a name server; an error is its code. */
async function resolveInChild(of: World, names: readonly string[]): Promise<readonly unknown[]> {
  const server = await startNameServer(of)
  const code = `import { resolveNs } from 'node:dns/promises'
    const answers = await Promise.all(${JSON.stringify(names)}.map(name => resolveNs(name).catch(error => error.code)))
    console.log(JSON.stringify(answers))`
  try {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      env: { ...process.env, ...server.variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', text => (output += text))
    await once(child, 'close')
    return JSON.parse(output)
  } finally {
    await server.close()
  }
}

suite('the name server of an account', () => {
  test('a process with its variables sees the delegations of the zones', async () => {
    const answers = await resolveInChild(world, [
      'example.com',
      'chat.EXAMPLE.com',
      'elsewhere.example.org',
      'internal.example.net',
    ])

    const [delegated, inside, elsewhere, hidden] = answers
    assert.deepEqual((delegated as string[]).toSorted(), ZONE.nameServers)
    assert.deepEqual([inside, hidden], ['ENODATA', 'ENOTFOUND'])
    assert.deepEqual((elsewhere as string[]).toSorted(), ['ns1.registrar.example', 'ns2.registrar.example'])
  })

  test('the variables need no quotes in a shell', async () => {
    const server = await startNameServer(world)
    await server.close()

    assert.match(
      server.variables.NODE_OPTIONS?.replace(process.env.NODE_OPTIONS ?? '', '').trim() ?? '',
      /^[\w%:,./=-]+$/,
    )
  })
})

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { browserCommand } from '#lib/machine/browserCommand.ts'
import { connectMachine } from '#lib/machine/connectMachine.ts'

const URL_TO_OPEN = 'http://localhost:3000/?a=1&b=2'

suite('this machine', () => {
  test('this machine names the program that has a port, and says when it is free again', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : assert.fail()
    const machine = connectMachine({})

    const taken = await machine.portState({ host: '127.0.0.1', port })

    assert.equal(taken.kind, 'taken')
    // Windows names no program.
    const holder = taken.kind === 'taken' ? taken.holder : undefined
    if (process.platform !== 'win32') assert.match(holder ?? '', new RegExp(` \\(process ${process.pid}\\)$`))
    server.close()
    await once(server, 'close')
    assert.deepEqual(await machine.portState({ host: '127.0.0.1', port }), { kind: 'free' })
  })

  test('this machine measures the free space of a folder, also of one that only the engine sees', async () => {
    const machine = connectMachine({})
    const known = await machine.freeBytes(tmpdir())
    assert.ok(known > 0)
    assert.ok((await machine.freeBytes(join(tmpdir(), 'nowhere', 'docker'))) > 0)
  })

  test('this machine has no browser without a screen', async () => {
    assert.equal(await connectMachine({}, 'linux').openBrowser(URL_TO_OPEN), false)
  })

  for (const [platform, variables, expected] of [
    ['darwin', {}, ['open', URL_TO_OPEN]],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', URL_TO_OPEN]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', URL_TO_OPEN]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', URL_TO_OPEN]],
    ['linux', {}, undefined],
  ] as const)
    test(`the browser of ${platform} with ${JSON.stringify(variables)} gets the address as one argument`, () =>
      assert.deepEqual(browserCommand(URL_TO_OPEN, platform, variables), expected))
})

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, type TestContext, test } from 'node:test'

/** The folder alone, as it is mounted into a container. */
function copyOfFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync('docker/sign-in', folder, { recursive: true })
  return folder
}

function start(t: TestContext, folder: string, variables: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [join(folder, 'main.ts')], { env: variables, cwd: '/' })
  t.after(() => child.kill('SIGKILL'))
  return child
}

async function textOf(stream: ChildProcess['stdout'], until: RegExp): Promise<string> {
  let text = ''
  for await (const chunk of stream ?? []) {
    text += chunk
    if (until.test(text)) break
  }
  return text
}

const endOf = (child: ChildProcess) => new Promise(resolve => child.on('close', resolve))

suite('the command', () => {
  test('the folder alone starts, says once that it is ready, and stops at SIGTERM', async t => {
    const child = start(t, copyOfFolder(t), { SIGN_IN_PORT: '0' })

    const line = await textOf(child.stdout, /\n/)
    const [, issuer] = /^Sign-in is ready\. Issuer: (\S+)\. Sign-in pages: \S+\.\n$/.exec(line) ?? []
    const discovery = await fetch(`${issuer}/.well-known/openid-configuration`)
    const ended = endOf(child)
    child.kill('SIGTERM')

    assert.equal(discovery.status, 200)
    assert.equal(await ended, 0)
  })

  test('invalid settings are all printed, and the status is 2', async t => {
    const child = start(t, copyOfFolder(t), { SIGN_IN_PORT: 'x', SIGN_IN_CLIENT: 'y' })

    const ended = endOf(child)
    const text = await textOf(child.stderr, /$^/)

    assert.match(text, /^Sign-in cannot start\.\n- SIGN_IN_CLIENT is unknown.*\n- SIGN_IN_PORT is 'x'.*\n$/)
    assert.equal(await ended, 2)
  })

  test('an address that is not of this machine is printed, and the status is 1', async t => {
    const child = start(t, copyOfFolder(t), { SIGN_IN_HOST: '192.0.2.1', SIGN_IN_PORT: '0' })

    const ended = endOf(child)
    const text = await textOf(child.stderr, /$^/)

    assert.match(text, /^Sign-in cannot listen on 192\.0\.2\.1 port 0: .*EADDRNOTAVAIL.*\n$/)
    assert.equal(await ended, 1)
  })
})

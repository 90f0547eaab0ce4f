import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, suite, test } from 'node:test'

import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { writeFiles } from '../fakes/files/writeFiles.ts'
import { anIndex, sha256 } from '../fakes/imageRegistry/registryHandler.ts'
import { startRegistryBehindProxy } from '../fakes/imageRegistry/startRegistryBehindProxy.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'

const DEV = 'environments/dev.yaml'
const INDEX = anIndex('linux/amd64', 'linux/arm64')

suite('npm run pin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pin-'))
  writeFiles(folder, Object.entries(fixtureFiles))
  after(() => rmSync(folder, { recursive: true }))

  const run = async (variables: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const child = spawn(process.execPath, [...TYPESCRIPT_OPTIONS, resolve('scripts/pin.ts'), 'dev', ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    child.stdout.on('data', text => (output.stdout += text))
    child.stderr.on('data', text => (output.stderr += text))
    const [code] = await once(child, 'close')
    return { code, ...output }
  }

  test('npm run pin writes the digest of the registry behind the proxy into the file, and changes nothing a second time', async () => {
    const images = { 'open-webui/open-webui:v0.12.4': INDEX }
    await using registry = await startRegistryBehindProxy('ghcr.io', { images, login: 'token' })

    const first = await run(registry.variables)

    assert.equal(first.code, 0, first.stderr)
    assert.match(first.stdout, /environments\/dev\.yaml has the digest of the image now\./)
    assert.ok(registry.visits.includes('ghcr.io:443'), 'the proxy got no request')
    const written = readFileSync(join(folder, DEV), 'utf8')
    const line = new RegExp(`\\n {2}ImageDigest: ${sha256(INDEX)} # of v0\\.12\\.4 on 20\\d\\d-\\d\\d-\\d\\d(?=\\n)`)
    assert.match(written, line)
    assert.equal(written.replace(line, ''), fixtureFiles[DEV])

    const second = await run(registry.variables, '--json')

    assert.equal(JSON.parse(second.stdout).outcome, 'unchanged')
    assert.equal(readFileSync(join(folder, DEV), 'utf8'), written)
  })

  test('npm run pin names the registry that it cannot reach, and prints no stack trace', async () => {
    const { code, stderr } = await run({ NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '' })

    assert.equal(code, 1)
    assert.match(stderr, /^✗ Cannot reach 'ghcr\.io': /)
    assert.doesNotMatch(stderr, /\bat .*\.ts:\d+/)
  })
})

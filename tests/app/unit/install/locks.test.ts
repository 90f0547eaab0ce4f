import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { applicationVersionOf, checkApplicationVersion, newestVersion } from '../../install/applicationVersion.ts'
import { LOCKS, lockedVersion, lockFile } from '../../install/locks.ts'

const anImage = (environment: string, tag: string) => ({ environment, image: `ghcr.io/open-webui/open-webui:${tag}` })

/** The requirements of a lock without a hash. */
const unpinned = (text: string): readonly string[] =>
  text
    .replaceAll(/ *\\\n */g, ' ')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#') && !/^[\w.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}/.test(line))

suite('the locks of the application proof', () => {
  for (const name of ['uv', 'services', 'current', 'previous'] as const)
    test(`the lock '${name}' pins every package by hash`, () =>
      assert.deepEqual(unpinned(readFileSync(lockFile(name), 'utf8')), []))

  test('a package without a version or a hash is noticed', () =>
    assert.deepEqual(unpinned('one==1.0 \\\n    --hash=sha256:12\ntwo\nthree==3.0\n').length, 3))

  for (const name of ['uv', 'services'] as const)
    test(`the lock '${name}' has the versions of its list`, () => {
      const lock = readFileSync(lockFile(name), 'utf8')
      const list = readFileSync(join(LOCKS, `${name}.in`), 'utf8')
        .trim()
        .split('\n')
      assert.deepEqual(
        list.filter(line => !lock.includes(`${line} \\\n`)),
        [],
      )
    })

  test('the lock of the browser pins every package by hash, in the version of its list', () => {
    const folder = join(LOCKS, '..', 'browser')
    const [list, lock] = ['package.json', 'package-lock.json'].map(file =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    )
    const { '': root, ...packages } = lock.packages as Record<string, { integrity?: string; dependencies?: unknown }>
    assert.deepEqual(root?.dependencies, list.dependencies)
    assert.deepEqual(
      Object.entries(packages).filter(([, { integrity }]) => !integrity?.startsWith('sha512-')),
      [],
    )
  })

  test('the current version is newer than the one to upgrade from', () => {
    const [current, previous] = [lockedVersion('current'), lockedVersion('previous')]
    assert.notEqual(current, previous)
    assert.equal(newestVersion([anImage('a', `v${previous}`), anImage('b', `v${current}`)]), current)
  })
})

suite('the version of the application proof', () => {
  test('the version of the application proof is that of the image without its variant', () =>
    assert.equal(applicationVersionOf(anImage('dev', 'v0.12.4-slim@sha256:12')), '0.12.4'))

  for (const tag of ['main', 'v0.12', 'v0.13.0-rc.1'])
    test(`an image '${tag}' names no release to install`, () =>
      assert.throws(() => applicationVersionOf(anImage('dev', tag)), {
        message: new RegExp(`'dev' runs '.*:${tag}'`),
        todo: /Set ImageTag to a release/,
      }))

  test('the newest version is found by its numbers', () =>
    assert.equal(newestVersion([anImage('a', 'v0.9.6'), anImage('b', 'v0.12.10'), anImage('c', 'v0.12.4')]), '0.12.10'))

  test('environments in the locked version are accepted', () =>
    checkApplicationVersion([anImage('dev', 'v0.12.4'), anImage('production', 'v0.12.4-slim')], '0.12.4'))

  test('each environment in another version than the lock is named, with the command', () =>
    assert.throws(
      () => checkApplicationVersion([anImage('dev', 'v0.12.4'), anImage('production', 'v0.12.3')], '0.12.4'),
      {
        message: "The application proof is locked to Open WebUI 0.12.4, and environment 'production' runs 0.12.3.",
        todo: "Run 'npm run lock:app -- production', or name an environment with version 0.12.4.",
      },
    ))
})

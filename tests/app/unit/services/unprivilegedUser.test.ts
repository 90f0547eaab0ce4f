import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { isOpenToAll, unprivilegedUser } from '../../services/unprivilegedUser.ts'

const PASSWD = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\n'
const files = (uidMap: string) => (file: string) => (file === '/etc/passwd' ? PASSWD : uidMap)

suite('the user of PostgreSQL', () => {
  for (const [who, user, uidMap, expected] of [
    ['a person is that person', 1000, '', { kind: 'this user' }],
    ['root is nobody', 0, '         0          0 4294967295\n', { kind: 'other user', uid: 65534, gid: 65533 }],
  ] as const)
    test(`the user of PostgreSQL for ${who}`, () =>
      assert.deepEqual(unprivilegedUser(user, files(uidMap), 'linux'), expected))

  test('root of a user namespace without other users becomes another one in a namespace of its own', () =>
    assert.equal(unprivilegedUser(0, files('         0       1000          1\n'), 'linux').kind, 'user namespace'))
})

test('a file is open to all only if every folder above it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-to-all-'))
  try {
    chmodSync(folder, 0o755)
    mkdirSync(join(folder, 'inner'), { mode: 0o755 })
    const file = join(folder, 'inner', 'program')
    writeFileSync(file, '', { mode: 0o755 })
    const isOpen = isOpenToAll(tmpdir())
    assert.equal(isOpenToAll(file), isOpen)

    chmodSync(folder, 0o700)
    assert.equal(isOpenToAll(file), false)

    chmodSync(folder, 0o755)
    chmodSync(file, 0o750)
    assert.equal(isOpenToAll(file), false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, suite, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { oneAtATime } from '../../install/oneAtATime.ts'

suite('two installations at once', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'))
    file = join(folder, 'installing')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('two installations at once run one after the other, and the second says that it waits', async () => {
    const events: string[] = []
    const turn = { report: () => events.push('waits'), pollInterval: 5 }
    const run = (name: string) => async (): Promise<void> => {
      events.push(`${name} begins`)
      await setTimeout(30)
      events.push(`${name} ends`)
    }

    await Promise.all([oneAtATime(file, run('one'), turn), oneAtATime(file, run('two'), turn)])

    assert.deepEqual(events, ['one begins', 'waits', 'one ends', 'two begins', 'two ends'])
    assert.deepEqual(readdirSync(folder), [])
  })

  test('an installation that failed lets the next one begin', async () => {
    const turn = { report: () => undefined }
    await assert.rejects(
      oneAtATime(file, () => Promise.reject(new Error('no network')), turn),
      /no network/,
    )

    assert.equal(await oneAtATime(file, async () => 'installed', turn), 'installed')
  })

  for (const [whose, content] of [
    ['a process that has ended', () => String(spawnSync('true').pid)],
    ['no process', () => 'x'],
  ] as const)
    test(`the file of ${whose} holds nothing back`, async () => {
      writeFileSync(file, content())

      assert.equal(await oneAtATime(file, async () => existsSync(file), { report: () => undefined }), true)
      assert.deepEqual(readdirSync(folder), [])
    })

  test('an installation that waits too long names the process and the file', async () => {
    writeFileSync(file, String(process.pid))
    const turn = { report: () => undefined, pollInterval: 1, deadline: 10 }

    await assert.rejects(
      oneAtATime(file, async () => undefined, turn),
      {
        message: new RegExp(`Process ${process.pid} still holds '${file}'`),
        todo: /delete/,
      },
    )
  })
})

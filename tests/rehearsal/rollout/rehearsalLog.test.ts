import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, suite, test } from 'node:test'
import { openReportFolder } from '../../../scripts/rehearsal/pullRequests/reportFolder.ts'
import { openRehearsalLog } from '../../../scripts/rehearsal/rollout/rehearsalLog.ts'

/** A process that runs, beside this one. */
const OTHER = process.ppid
const LOG = '.rehearsal/rehearsal.log'

suite('the log of a rehearsal', () => {
  const before = process.cwd()
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rehearsal-log-test-'))
    process.chdir(folder)
  })
  afterEach(async () => {
    process.chdir(before)
    await rm(folder, { recursive: true })
  })

  test('the log of a rehearsal alone has no number, and replaces the last one', async () => {
    for (const text of ['first\n', 'second\n']) {
      const log = await openRehearsalLog()
      log.write(text)
      await log.close()
      assert.equal(log.path, LOG)
    }
    assert.equal(await readFile(LOG, 'utf8'), 'second\n')
    assert.deepEqual(await readdir('.rehearsal'), ['rehearsal.log'])
  })

  test('two rehearsals in one folder each have a log of their own, the one that ends first too', async () => {
    const first = await openRehearsalLog()
    const second = await openRehearsalLog(OTHER)
    first.write('first\n')
    second.write('second\n')
    await first.close()
    await second.close()

    assert.deepEqual([first.path, second.path], [LOG, `.rehearsal/rehearsal-${OTHER}.log`])
    assert.equal(await readFile(first.path, 'utf8'), 'first\n')
    assert.equal(await readFile(second.path, 'utf8'), 'second\n')
  })

  test('two rehearsals that begin at once see each other', async () => {
    const logs = await Promise.all([openRehearsalLog(), openRehearsalLog(OTHER)])
    await Promise.all(logs.map(log => log.close()))
    assert.notEqual(logs[0].path, logs[1].path)
  })

  test('a rehearsal that was killed hinders no later one, and its log with a number is deleted', async () => {
    const ended = spawnSync(process.execPath, ['--version']).pid
    await mkdir('.rehearsal')
    for (const file of [`running-${ended}`, `rehearsal-${ended}.log`]) await writeFile(join('.rehearsal', file), '')

    const log = await openRehearsalLog()
    await log.close()

    assert.equal(log.path, LOG)
    assert.deepEqual(await readdir('.rehearsal'), ['rehearsal.log'])
  })

  test('the files of a rehearsal that runs are no hindrance for a report, and it leaves them', async () => {
    const log = await openRehearsalLog()
    const numbered = await openRehearsalLog(OTHER)
    const reports = [await openReportFolder('.rehearsal'), await openReportFolder('.rehearsal')]
    for (const report of reports) await report.replace({ 'index.html': 'page' })
    assert.ok(existsSync(log.path) && existsSync(numbered.path))
    await Promise.all([log.close(), numbered.close()])
  })
})

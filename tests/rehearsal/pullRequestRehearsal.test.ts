import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fixtureFolder } from '../fakes/repository/fixtureFolder.ts'

const REHEARSE = join(import.meta.dirname, '../../scripts/rehearse.ts')

function runRehearsal(...args: readonly string[]): Promise<{ readonly code: unknown; readonly printed: string }> {
  const program = ['--import', import.meta.resolve('tsx'), REHEARSE, '--pull-request', '--delay', '0s', ...args]
  return new Promise(resolve => {
    const env = { ...process.env, NO_COLOR: '1' }
    execFile(process.execPath, program, { cwd: fixtureFolder(), env, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, printed: `${stdout}${stderr}` }),
    )
  })
}

test('npm run rehearse -- --pull-request runs the bundles, prints each step, and writes a page', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  t.after(() => rm(folder, { recursive: true }))

  const { code, printed } = await runRehearsal('--into', folder)

  assert.equal(code, 0, printed)
  const shown = printed.split('\n').filter(line => /^#\d/.test(line))
  for (const [index, args] of [
    /^#1 .* · open · 1 comment · .*dev: \d+ to add/,
    /^#1 .* · merged · 2 comments · .*dev is deployed and healthy/,
    /^#2 .* · open · 1 comment · .*dev: .*to change/,
    /^#2 .* · open · 1 comment, edited · .*dev: .*to change/,
    /^#2 .* · merged · 2 comments · .*dev is deployed and healthy/,
  ].entries())
    assert.match(shown[index] ?? '', args)
  assert.equal(shown.length, 5)
  for (const args of [/9 of 9 · tear down/, /dev is in sync/, /dev is gone/]) assert.match(printed, args)
  assert.doesNotMatch(printed, /^::/m)

  const files = await readdir(folder)
  const first = await readFile(join(folder, 'pull-request-2-comment-1-version-1.md'), 'utf8')
  const second = await readFile(join(folder, 'pull-request-2-comment-1.md'), 'utf8')
  assert.match(first, /^<!-- open-webui-preview:1 /)
  assert.doesNotMatch(first, /RetentionInDays/)
  assert.match(second, /RetentionInDays/)
  assert.equal(files.filter(file => file.startsWith('summary-')).length, 8)
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  assert.equal(page.match(/class="badge merged"/g)?.length, 2)
  assert.equal(page.match(/>edited</g)?.length, 1)
})

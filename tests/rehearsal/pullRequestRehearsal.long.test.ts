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

test('npm run rehearse -- --pull-request runs the workflows, prints each job with its permissions and role, and writes a page', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  t.after(() => rm(folder, { recursive: true }))

  const { code, printed } = await runRehearsal('--into', folder)
  const log = await readFile(join(fixtureFolder(), '.rehearsal/rehearsal.log'), 'utf8')

  assert.equal(code, 0, printed)
  const shown = printed.split('\n').filter(line => /^#\d/.test(line))
  for (const [index, args] of [
    /^#1 .* · open · 1 comment · .*dev: \d+ to add/,
    /^#1 .* · merged · 1 comment/,
    /^#2 .* · open · 1 comment · .*dev: \d+ to add/,
    /^#2 .* · merged · 2 comments · .*dev is deployed and healthy/,
    /^#3 .* · open · 1 comment · .*dev: .*to change/,
    /^#3 .* · open · 1 comment, edited · .*dev: .*to change/,
    /^#3 .* · merged · 1 comment, edited/,
    /^#4 .* · open · 1 comment · .*dev: .*to change/,
    /^#4 .* · merged · 2 comments · .*dev is deployed and healthy/,
  ].entries())
    assert.match(shown[index] ?? '', args)
  assert.equal(shown.length, 9)
  assert.ok(printed.split('\n').length < 160, printed)
  assert.match(printed, /13 of 13 · tear down/)
  for (const args of [/13 of 13 · tear down/, /dev is in sync/, /dev is gone/]) assert.match(log, args)
  for (const [job, permissions, role] of [
    ["'predict' of preview.yml", 'contents: read, pull-requests: write', undefined],
    ["'preview' of preview.yml", 'actions: read, contents: read, id-token: write, pull-requests: write', 'preview'],
    [
      "'deploy' of deploy.yml",
      'actions: read, contents: read, deployments: read, id-token: write, pull-requests: write',
      'deploy',
    ],
    ["'drift (dev)' of drift.yml", 'contents: read, id-token: write, issues: write', 'observe'],
    ["'teardown' of teardown.yml", 'contents: read, id-token: write', 'teardown'],
  ] as const) {
    const [name = ''] = job.split(' of ')
    const end = role === undefined ? 'without a role in AWS' : `with role 'open-webui-dev-${role}'`
    const [, started = ''] = log.split(`job ${job} · `)
    assert.ok(started.includes(`\npermissions: ${permissions}\n`), job)
    assert.match(printed, new RegExp(`^job ${name.replaceAll(/[()]/g, '.')} succeeded ${end}$`, 'm'))
    assert.match(started, new RegExp(`^job ${name.replaceAll(/[()]/g, '.')} succeeded ${end}$`, 'm'))
  }
  assert.match(printed, /job 'test' of Check · Not run in the rehearsal; run 'npm test'/)
  assert.equal(printed.match(/job 'test' of Check/g)?.length, 1)
  assert.doesNotMatch(`${printed}${log}`, /^::/m)

  const files = await readdir(folder)
  const first = await readFile(join(folder, 'pull-request-3-comment-1-version-1.md'), 'utf8')
  const second = await readFile(join(folder, 'pull-request-3-comment-1.md'), 'utf8')
  assert.match(first, /^<!-- open-webui-preview:1 /)
  assert.doesNotMatch(first, /RetentionInDays/)
  assert.match(second, /RetentionInDays/)
  const summaries = files.filter(file => file.startsWith('summary-')).map(file => file.replace(/^summary-\d+-/, ''))
  assert.deepEqual([...new Set(summaries)].toSorted(), [
    ...['deploy.md', 'drift-dev.md', 'environment.md', 'environments.md'],
    ...['predict.md', 'preview.md', 'teardown.md', 'verify-dev.md'],
  ])
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  assert.equal(page.match(/class="badge merged"/g)?.length, 4)
  assert.equal(page.match(/>edited</g)?.length, 1)
})

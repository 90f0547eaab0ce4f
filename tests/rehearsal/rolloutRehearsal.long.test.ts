import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { runScript, startRehearsalServer } from '../fakes/rehearsal/runScript.ts'
import { fixtureFolder } from '../fakes/repository/fixtureFolder.ts'

test('npm run rehearse -- --fail ends the rollout with the error of the resource, its path and the next steps, in short', async () => {
  const { code, stdout } = await runScript('rehearse', ['--fail', 'Database', '--delay', '0s'], { COLUMNS: '100' })
  const log = await readFile(join(fixtureFolder(), '.rehearsal/rehearsal.log'), 'utf8')

  assert.equal(code, 1)
  assert.match(stdout, /create the stack +failed/)
  const [, end = ''] = stdout.split('── 4 of 11 · create the stack · with the deploy role ──')
  const [first = ''] = end.slice(end.indexOf('✗')).split('\n')
  assert.match(first, /Database\/Instance/)
  assert.match(end, /DB instance|DBInstance/i)
  assert.match(end, /npm run deploy -- dev/)
  const rows = stdout.trimEnd().split('\n')
  assert.match(
    rows.slice(-3).join('\n'),
    /^✗ Not proved: 'create the stack' failed, and 7 steps after it did not run\.\nLog: \.rehearsal\/rehearsal\.log, \d+ lines: .*\nNext: the faults were asked for; .*$/,
  )
  // What a verb has printed stands once on the terminal, and whole in the log.
  assert.equal(stdout.match(/dev creates stack open-webui-dev \(/g)?.length, 1)
  assert.equal(stdout.match(/CREATE_COMPLETE/g), null)
  assert.ok(rows.length < 120, `${rows.length} rows`)
  assert.match(log, /CREATE_COMPLETE {5}Network\/Vpc/)
  assert.match(log, /CREATE_FAILED/)
  assert.ok(log.split('\n').length > 400)
})

suite('npm run rehearse -- --serve', () => {
  test('npm run rehearse -- --serve serves a preview, a deployment, its status and its teardown to other processes', async () => {
    await using server = await startRehearsalServer()
    const run = (verb: string, ...args: readonly string[]) => runScript(verb, ['dev', ...args], server.variables)

    const preview = await run('change-set', '--json')
    const deployed = await run('deploy', '--yes')
    const status = await run('status')
    const settings = await run('status', '--env')
    const gone = await run('teardown', '--stack-name', 'open-webui-dev')

    assert.equal(preview.code, 0, preview.stderr)
    assert.match(JSON.parse(preview.stdout).preview.fingerprint, /^[0-9a-f]{64}$/)
    assert.equal(deployed.code, 0, deployed.stderr)
    assert.match(deployed.stdout, /deployed and healthy/)
    assert.match(status.stdout, /CREATE_COMPLETE/)
    assert.deepEqual(
      settings.stdout.split('\n').map(line => line.replace(/=.+|(?<=^#).*/, '')),
      [
        'COGNITO_USER_POOL_ID',
        'COGNITO_REGION',
        'COGNITO_CLIENT_ID',
        'COGNITO_DOMAIN',
        '#',
        'COGNITO_CLIENT_SECRET=',
        '',
      ],
    )
    assert.match(settings.stdout, /\n# aws secretsmanager get-secret-value .* --secret-id arn:aws:secretsmanager:/)
    assert.match(settings.stderr, /Reading stack open-webui-dev/)
    assert.equal(gone.code, 0, gone.stderr)
  })

  test('npm run rehearse -- --serve refuses a verb that is directed to another region', async () => {
    await using server = await startRehearsalServer()

    const { code, stderr } = await runScript('deploy', ['dev', '--yes'], {
      ...server.variables,
      AWS_REGION: 'us-east-1',
    })

    assert.ok([2, 3].includes(code), stderr)
    assert.match(stderr, /us-east-1/)
  })

  test('npm run rehearse -- --serve refuses a verb without credentials', async () => {
    await using server = await startRehearsalServer()

    const { code, stderr } = await runScript('deploy', ['dev', '--yes'], {
      ...server.variables,
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      HOME: '/nonexistent',
    })

    assert.ok([1, 3].includes(code), stderr)
    assert.match(stderr, /credentials/i)
  })
})

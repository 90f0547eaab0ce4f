import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, suite, test } from 'node:test'

const ROOT = new URL('../..', import.meta.url).pathname

type Run = { readonly code: number; readonly stdout: string; readonly stderr: string }

function startScript(
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): ChildProcess {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')))
  return spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: ROOT,
    env: { ...environment, NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function runScript(
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const program = startScript(script, args, variables)
  const output = { stdout: '', stderr: '' }
  program.stdout?.setEncoding('utf8').on('data', text => (output.stdout += text))
  program.stderr?.setEncoding('utf8').on('data', text => (output.stderr += text))
  const [code] = await once(program, 'close')
  return { code: Number(code), ...output }
}

suite('npm run rehearse', { concurrency: true }, () => {
  test('the whole rollout succeeds in every step', async () => {
    const { code, stdout, stderr } = await runScript('rehearse', ['--json', '--delay', '0s'])

    const { outcome, steps } = JSON.parse(stdout)
    assert.equal(outcome, 'done', stderr)
    assert.equal(code, 0)
    assert.ok(steps.length >= 10 && steps.every((step: { outcome: string }) => step.outcome === 'done'))
  })

  test('a failed resource ends the rollout with its error, its path and the next steps', async () => {
    const { code, stdout } = await runScript('rehearse', ['--fail', 'Database', '--delay', '0s'])

    assert.equal(code, 1)
    assert.match(stdout, /create the stack +failed/)
    const end = stdout.slice(stdout.lastIndexOf('✗'))
    const [first = ''] = end.split('\n')
    assert.match(first, /Database\/Instance/)
    assert.match(end, /DB instance|DBInstance/i)
    assert.match(end, /npm run deploy -- dev/)
  })
})

suite('npm run rehearse -- --serve', () => {
  const variables: Record<string, string> = {}
  let server: ChildProcess
  let printed = ''

  before(async () => {
    server = startScript('rehearse', ['--serve', '--delay', '0s'])
    for await (const text of server.stdout ?? []) {
      printed += text
      if (printed.includes('NODE_EXTRA_CA_CERTS=')) break
    }
    for (const line of printed.trim().split('\n'))
      variables[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
  })
  after(() => server.kill('SIGKILL'))

  test('the server prints only variables, the endpoint first', () => {
    assert.match(printed, /^AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:\d+\n/)
    assert.ok(
      printed
        .trim()
        .split('\n')
        .every(line => /^[A-Z_]+=\S+$/.test(line)),
      printed,
    )
  })

  test('verbs in other processes run against the server', async () => {
    const preview = await runScript('change-set', ['dev', '--json'], variables)
    const deployed = await runScript('deploy', ['dev', '--yes'], variables)
    const status = await runScript('status', ['dev'], variables)
    const gone = await runScript('teardown', ['dev', '--stack-name', 'open-webui-dev'], variables)

    assert.equal(preview.code, 0, preview.stderr)
    assert.match(JSON.parse(preview.stdout).preview.fingerprint, /^[0-9a-f]{64}$/)
    assert.equal(deployed.code, 0, deployed.stderr)
    assert.match(deployed.stdout, /deployed and healthy/)
    assert.match(status.stdout, /CREATE_COMPLETE/)
    assert.equal(gone.code, 0, gone.stderr)
  })

  test('a verb with another region or without credentials fails', async () => {
    const otherRegion = await runScript('deploy', ['dev', '--yes'], { ...variables, AWS_REGION: 'us-east-1' })
    const withoutCredentials = await runScript('deploy', ['dev', '--yes'], {
      ...variables,
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      HOME: '/nonexistent',
    })

    assert.ok([2, 3].includes(otherRegion.code), otherRegion.stderr)
    assert.match(otherRegion.stderr, /us-east-1/)
    assert.ok(withoutCredentials.code === 1 || withoutCredentials.code === 3)
    assert.match(withoutCredentials.stderr, /credentials/i)
  })

  test('the server ends at once when it is interrupted', async () => {
    server.kill('SIGINT')
    const [code] = await once(server, 'close')
    assert.equal(code, 130)
  })
})

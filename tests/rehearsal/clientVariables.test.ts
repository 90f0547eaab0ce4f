import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { checkClientFile, clientLines, writeClientFile } from '../../scripts/rehearsal/clientVariables.ts'

const CLIENT = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
  AWS_REGION: 'eu-central-1',
  AWS_SECRET_ACCESS_KEY: "it's $1",
}

/** The variables of a shell after it evaluated the lines. */
function shellAfter(lines: readonly string[], before: Readonly<Record<string, string>>): Record<string, string> {
  const text = execFileSync('sh', ['-c', 'eval "$1"; env', 'sh', lines.join('')], { env: before, encoding: 'utf8' })
  return Object.fromEntries(text.split('\n').map(line => line.split(/=(.*)/s, 2)))
}

suite('the printed variables', () => {
  test('evaluate in a shell to the values, with the region for the AWS CLI and for the SDKs', () => {
    const shell = shellAfter(clientLines(CLIENT, {}), {})

    assert.equal(shell.AWS_ENDPOINT_URL, 'http://127.0.0.1:4566')
    assert.equal(shell.AWS_SECRET_ACCESS_KEY, "it's $1")
    assert.deepEqual([shell.AWS_REGION, shell.AWS_DEFAULT_REGION], ['eu-central-1', 'eu-central-1'])
    assert.equal(shell.AWS_EC2_METADATA_DISABLED, 'true')
  })

  test('take away what would lead a client to another account or endpoint', () => {
    const own = {
      AWS_PROFILE: 'work',
      AWS_DEFAULT_PROFILE: 'work',
      AWS_SESSION_TOKEN: 'old',
      AWS_USE_FIPS_ENDPOINT: 'true',
      AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9000',
    }

    const shell = shellAfter(clientLines(CLIENT, own), own)

    for (const name of Object.keys(own)) assert.equal(shell[name], undefined, name)
  })

  test('change no setting of other programs', () => {
    const names = clientLines(CLIENT, {}).flatMap(line => /^export (\w+)=/.exec(line)?.[1] ?? [])

    assert.deepEqual(
      names.filter(name => !name.startsWith('AWS_')),
      [],
    )
  })

  for (const [when, own, expected] of [
    ['a proxy', { HTTP_PROXY: 'http://proxy:3128' }, '127.0.0.1,localhost'],
    ['a proxy with exceptions', { https_proxy: 'http://proxy:3128', NO_PROXY: '.corp' }, '.corp,127.0.0.1,localhost'],
    [
      'a proxy with exceptions in lower case',
      { ALL_PROXY: 'socks5://proxy', no_proxy: '.corp' },
      '.corp,127.0.0.1,localhost',
    ],
    ['an empty proxy', { HTTP_PROXY: '' }, undefined],
    ['no proxy', {}, undefined],
  ] as const)
    test(`on a machine with ${when} NO_PROXY is ${expected ?? 'left alone'}`, () => {
      const shell = shellAfter(clientLines(CLIENT, own), {})

      assert.deepEqual([shell.NO_PROXY, shell.no_proxy], [expected, expected])
    })
})

test('the file of the variables has the printed lines, and is deleted at the end of the server', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'variables-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'not', 'yet', 'variables.sh')

  const remove = await writeClientFile(file, ["export A='1'\n", 'unset B\n'])

  assert.equal(readFileSync(file, 'utf8'), "export A='1'\nunset B\n")
  await remove()
  assert.ok(!existsSync(file))
})

for (const [what, place] of [
  ['a folder', 'folder'],
  ['a file below a file', 'file/variables.sh'],
  ['a name that is too long', 'x'.repeat(300)],
] as const)
  test(`the file of the variables is refused as ${what}, before the server starts, and nothing is left`, async t => {
    const folder = mkdtempSync(join(tmpdir(), 'variables-'))
    t.after(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'file'), 'mine')

    await assert.rejects(checkClientFile(join(folder, place)), { name: 'Problem', kind: 'usage' })

    assert.deepEqual(readdirSync(folder).sort(), ['file', 'folder'])
  })

test('a file of variables that can be written passes, and keeps its content until the server starts', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'variables-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'aws.sh')
  writeFileSync(file, 'old')

  await checkClientFile(file)

  assert.deepEqual([readdirSync(folder), readFileSync(file, 'utf8')], [['aws.sh'], 'old'])
})

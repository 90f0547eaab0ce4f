import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { buildActions } from '../../scripts/build/buildActions.ts'

const DIST = 'actions/dist'
const TODO = "Run 'npm run build' and commit actions/dist."

suite('actions/dist', () => {
  let built: string
  let bytes: number

  before(async () => {
    built = await mkdtemp(join(tmpdir(), 'dist-'))
    bytes = (await buildActions(built)).bytes
  })
  after(() => rm(built, { recursive: true }))

  const filesIn = (folder: string) => globSync('**/*.{js,json,txt}', { cwd: folder }).sort()

  test('actions/dist is the result of a build of the sources, byte for byte', () => {
    assert.ok(filesIn(DIST).length > 10)
    assert.deepEqual(filesIn(DIST), filesIn(built), TODO)
    for (const file of filesIn(built))
      assert.ok(readFileSync(join(DIST, file)).equals(readFileSync(join(built, file))), `${file} differs. ${TODO}`)
  })

  test('actions/dist is at most 4.5 MB', () => assert.ok(bytes <= 4_500_000, `${bytes} bytes`))

  test('actions/dist names the licence of each package in it', () => {
    const licences = readFileSync(join(built, 'LICENCES.txt'), 'utf8')
    for (const name of ['@aws-sdk/client-cloudformation', '@octokit/core', 'ajv', 'js-yaml'])
      assert.match(licences, new RegExp(`^${name} \\d`, 'm'))
    assert.ok(licences.includes('Apache License') && licences.includes('MIT License'))
  })

  test('actions/dist contains no path of this machine', () => {
    for (const file of filesIn(built)) assert.ok(!readFileSync(join(built, file), 'utf8').includes(process.cwd()), file)
  })
})

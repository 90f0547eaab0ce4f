import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { buildActions } from '../../scripts/build/buildActions.ts'
import { contracts } from '../../scripts/document/contracts.ts'
import { withSection } from '../../scripts/document/section.ts'

const DIST = 'actions/dist'
const TODO = "Run 'npm run build' and commit actions/dist."
const ACTIONS = globSync('actions/*/action.yml').sort()

suite('actions/dist', () => {
  let made: string
  let bytes: number

  before(async () => {
    made = await mkdtemp(join(tmpdir(), 'dist-'))
    bytes = (await buildActions(made)).bytes
  })
  after(() => rm(made, { recursive: true }))

  const filesIn = (folder: string) => globSync('**/*.{js,json,txt}', { cwd: folder }).sort()

  test('is what the sources make, byte for byte', () => {
    assert.ok(filesIn(DIST).length > 10)
    assert.deepEqual(filesIn(DIST), filesIn(made), TODO)
    for (const file of filesIn(made))
      assert.ok(readFileSync(join(DIST, file)).equals(readFileSync(join(made, file))), `${file} differs. ${TODO}`)
  })

  test('is at most 3.5 MB', () => assert.ok(bytes <= 3_500_000, `${bytes} bytes`))

  test('names the licence of each package in it', () => {
    const licences = readFileSync(join(made, 'LICENCES.txt'), 'utf8')
    for (const name of ['@aws-sdk/client-cloudformation', '@octokit/core', 'ajv', 'js-yaml'])
      assert.match(licences, new RegExp(`^${name} \\d`, 'm'))
    assert.ok(licences.includes('Apache License') && licences.includes('MIT License'))
  })

  test('knows nothing of this machine', () => {
    for (const file of filesIn(made)) assert.ok(!readFileSync(join(made, file), 'utf8').includes(process.cwd()), file)
  })

  for (const file of ACTIONS)
    test(`has what ${file} runs, on Node 24`, () => {
      const source = readFileSync(file, 'utf8')
      const [, main = ''] = /^ {2}main: \.\.\/dist\/(.+)$/m.exec(source) ?? []
      assert.ok(filesIn(DIST).includes(main), `there is no '${main}'`)
      assert.match(source, /^ {2}using: node24$/m)
    })
})

suite('the contracts in actions/README.md', () => {
  const readme = readFileSync('actions/README.md', 'utf8')

  test("are those of the action.yml files, by 'npm run document'", () => {
    assert.equal(withSection(readme, 'contracts', contracts()), readme)
    assert.equal(ACTIONS.length, 6)
  })

  for (const file of ACTIONS)
    test(`of ${file} have the inputs that its sources read, and no other`, () => {
      const main = readFileSync(file.replace('action.yml', 'main.ts'), 'utf8')
      const read = [...main.matchAll(/(?:\binput\(|Input\(input, )'([\w-]+)'/g)].map(([, name]) => name)
      const token = main.includes('tools.forge') ? ['github-token'] : []
      const inputs = readFileSync(file, 'utf8').split(/^outputs:/m)[0] ?? ''
      const named = [...inputs.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name]) => name)
      assert.deepEqual(named.toSorted(), [...read, ...token].toSorted())
    })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { actionlintFindings } from './actionlint.ts'
import { readSourceFiles } from './lintedFiles.ts'

const SOURCES = readSourceFiles()
const CHECK = '.github/workflows/check.yml'

suite('actionlint', () => {
  test('actionlint has no finding about the workflows', async () => {
    assert.deepEqual(await actionlintFindings(SOURCES), [])
  })

  for (const [what, from, to, message] of [
    [
      'text of a pull request in a command',
      'run: npm test',
      'run: echo "${{ github.event.pull_request.title }}"',
      /untrusted/,
    ],
    ['a runner that does not exist', 'ubuntu-24.04', 'ubuntu-lastest', /label "ubuntu-lastest" is unknown/],
    [
      'a command of the runner that is switched off',
      'run: npm test',
      "run: echo '::set-output name=a::b'",
      /deprecated/,
    ],
    ['a shell that does not exist', 'run: npm test', 'run: npm test\n        shell: fihs', /fihs/],
  ] as const)
    test(`actionlint finds ${what}`, async () => {
      const source = SOURCES.get(CHECK) ?? ''
      assert.ok(source.includes(from), `${CHECK} does not contain ${from}`)

      const findings = await actionlintFindings(new Map([[CHECK, source.replace(from, () => to)]]))

      assert.match(findings.join('\n'), message)
    })
})

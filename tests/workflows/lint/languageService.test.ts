import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languageServiceFindings } from './languageService.ts'
import { readSourceFiles } from './lintedFiles.ts'

const SOURCES = readSourceFiles()

suite("GitHub's language service", () => {
  test("GitHub's language service has no error or warning about the workflows and actions", async () => {
    assert.deepEqual(await languageServiceFindings(SOURCES), [])
  })

  for (const [what, file, from, to, message] of [
    ['an unknown key', 'deploy.yml', '    timeout-minutes: 5\n', '    timeout-minute: 5\n', /timeout-minute/],
    ['an unknown permission', 'deploy.yml', 'pull-requests: write', 'pull-request: write', /pull-request/],
    ['a job that is not there', 'deploy.yml', 'needs: environment', 'needs: environments', /environments/],
    [
      'an output that is not there',
      'deploy.yml',
      'steps.environment.outputs',
      'steps.environmnt.outputs',
      /environmnt/,
    ],
    ['an input that an action does not have', 'deploy.yml', 'approve: ${{ inp', 'aprove: ${{ inp', /'aprove'/],
    ['a required input that is left out', 'teardown.yml', 'stack-name: ${{ inp', '# ${{ inp', /stack-name/],
    ['an input of an action of others', 'check.yml', 'fetch-depth: 2', 'fetch_depth: 2', /'fetch_depth'/],
    ['a condition that is always true', 'deploy.yml', 'if: needs.e', 'if: always() ${{ true }} && needs.e', /./],
  ] as const)
    test(`GitHub's language service finds ${what}`, async () => {
      const path = `.github/workflows/${file}`
      const source = SOURCES.get(path) ?? ''
      assert.ok(source.includes(from), `${file} does not contain ${from}`)

      const findings = await languageServiceFindings(new Map([...SOURCES, [path, source.replace(from, () => to)]]), [
        path,
      ])

      assert.ok(findings.length > 0, 'nothing was found')
      assert.match(findings.join('\n'), message)
    })
})

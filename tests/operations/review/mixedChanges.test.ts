import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { mixedChangeWarnings } from '#lib/operations/review/mixedChanges.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'

async function warningsOf(baseRef: string, files: readonly string[]): Promise<readonly string[]> {
  const workspace = { changedFiles: async () => files }
  const warnings = await mixedChangeWarnings({ number: 7, baseRef }, { workspace, reporter: fakeReporter() })
  assert.ok(warnings.every(({ refuses }) => !refuses))
  return warnings.map(({ message, todo }) => `${message} ${todo}`)
}

const [DEV, STAGING, PRODUCTION] = ['dev', 'staging', 'production'].map(name => `environments/${name}.yaml`)
const [TEMPLATE, WORKFLOW] = ['cloudformation/main.yaml', '.github/workflows/deploy.yml']

suite('a pull request that mixes changes', () => {
  for (const [what, baseRef, files, expected] of [
    [
      'another environment too',
      'env/dev',
      [DEV, STAGING],
      /^Pull request #7 into 'env\/dev' also changes 'environments\/staging\.yaml', which is deployed from another branch\. It takes effect there only by a pull request into 'env\/staging'/,
    ],
    [
      'two other environments',
      'env/dev',
      [PRODUCTION, STAGING],
      /'environments\/production\.yaml' and 'environments\/staging\.yaml', which are deployed/,
    ],
    [
      'two environments, into the default branch',
      'main',
      [DEV, STAGING],
      /^Pull request #7 changes 2 environments at once: 'dev' and 'staging'\. Promote them one after another/,
    ],
    [
      'a workflow and a template',
      'env/dev',
      [WORKFLOW, TEMPLATE],
      /^Pull request #7 changes the workflows or actions and what they deploy at once: '\.github\/workflows\/deploy\.yml'; 'cloudformation\/main\.yaml'\. Merge the workflows and actions first/,
    ],
    [
      'many actions and an environment',
      'main',
      [...['a', 'b', 'c', 'd', 'e'].map(name => `actions/${name}.ts`), DEV],
      /: 'actions\/a\.ts', 'actions\/b\.ts', 'actions\/c\.ts' and 2 more; 'environments\/dev\.yaml'\./,
    ],
  ] as const)
    test(`a pull request that changes ${what} has a warning`, async () => {
      const [warning = '', ...others] = await warningsOf(baseRef, files.map(String))

      assert.match(warning, expected)
      assert.deepEqual(others, [])
    })

  for (const [what, baseRef, files] of [
    ['its own environment and a template', 'env/dev', [DEV, TEMPLATE, 'environments/sizes/small.yaml']],
    ['one environment, into the default branch', 'main', [DEV, TEMPLATE]],
    ['workflows and pages', 'env/dev', [WORKFLOW, 'environments/README.md', 'cloudformation/README.md']],
  ] as const)
    test(`a pull request that changes ${what} has no warning`, async () => {
      assert.deepEqual(await warningsOf(baseRef, files.map(String)), [])
    })

  test('a pull request whose files cannot be read has no warning about them, and the log says so', async () => {
    const reporter = fakeReporter()
    const workspace = { changedFiles: () => Promise.reject(new Problem("There is no commit 'HEAD^1'.")) }

    assert.deepEqual(await mixedChangeWarnings({ number: 7, baseRef: 'env/dev' }, { workspace, reporter }), [])
    assert.match(reporter.ofKind('warning')[0]?.text ?? '', /^Reading which files change failed; .*HEAD\^1/)
  })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { bootstrapModeOf } from '../../scripts/command/bootstrapMode.ts'
import { printedCommandsIn } from '../fakes/gitHub/gitHubCli.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'
import { startBootstrapAccount } from '../fakes/rehearsal/startBootstrapAccount.ts'

suite('npm run bootstrap', () => {
  test('without a token bootstrap prints what it did in AWS, and the commands for GitHub', async () => {
    await using account = await startBootstrapAccount()

    const { code, stdout, stderr } = await account.run(['--yes', ...account.repositoryFlags])

    assert.equal(code, 0, stderr)
    assert.match(stdout, /✓ dev is bootstrapped and ready for its first deployment\.\n {2}ArtifactBucketName /)
    assert.match(stdout, /octo-org\/chat was neither read nor changed, because GITHUB_TOKEN and GH_TOKEN are not/)
    assert.equal(printedCommandsIn(stdout).length, 6)
    assert.match(stdout, /GH_TOKEN="\$\(gh auth token\)" npm run bootstrap -- dev\n/)
  })
})

suite('the flags of bootstrap', () => {
  for (const [flags, message] of [
    [['check', 'remove'], "'--check' and '--remove' exclude each other."],
    [['check', 'yes'], "'--check' changes nothing, so it takes no '--yes'."],
    [['remove', 'yes'], "'--remove' takes no '--yes'."],
    [['stack-name'], "'--stack-name' is for '--remove' only."],
  ] as const)
    test(`bootstrap refuses --${flags.join(' --')}`, async () => {
      const given: readonly string[] = flags
      const args = {
        has: (name: string) => given.includes(name),
        text: (name: string) => (given.includes(name) ? 'x' : undefined),
      }

      const problem = await expectProblem(async () => bootstrapModeOf(args))

      assert.deepEqual([problem.message, problem.kind], [message, 'usage'])
    })
})

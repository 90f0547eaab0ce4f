import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { bootstrapModeOf } from '../../scripts/command/bootstrapMode.ts'
import { createGitHubCli } from '../fakes/gitHub/gitHubCli.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'
import { startBootstrapAccount } from '../fakes/rehearsal/startBootstrapAccount.ts'

suite('npm run bootstrap', () => {
  test('without a token bootstrap prints the commands for GitHub, which do all that a check with a token wants', async () => {
    await using account = await startBootstrapAccount()
    using cli = createGitHubCli({ url: account.gitHub.url, token: account.token })

    const { code, stdout, stderr } = await account.run(['--yes', ...account.repositoryFlags])
    const commands = stdout.split('\n').filter(row => /^ {2}(?:gh|echo) /.test(row))
    await cli.run(commands.join('\n'))
    const checked = await account.run(['--check'], account.token)

    assert.equal(code, 0, stderr)
    assert.match(stdout, /✓ dev is bootstrapped and ready for its first deployment\.\n {2}ArtifactBucketName /)
    assert.match(stdout, /octo-org\/chat was neither read nor changed, because GITHUB_TOKEN and GH_TOKEN are not/)
    assert.equal(commands.length, 6)
    assert.equal(checked.code, 0, checked.stderr)
    assert.match(
      checked.stdout,
      /✓ dev is bootstrapped: nothing to change\.\nAccount: nothing to change\.\nRepository octo-org\/chat: nothing to change\./,
    )
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

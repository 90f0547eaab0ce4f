import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGitHubCli, printedCommandsIn } from '../fakes/gitHub/gitHubCli.ts'
import { startBootstrapAccount } from '../fakes/rehearsal/startBootstrapAccount.ts'

// Some 25 seconds: it proves with the real script that every state which bootstrap leaves is one from which it goes on.
test('npm run bootstrap leads from an empty account and repository to prepared ones, and back', async () => {
  await using account = await startBootstrapAccount()
  const { run, token, gitHub } = account
  using cli = createGitHubCli({ url: gitHub.url, token })

  const created = await run(['--yes', ...account.repositoryFlags])
  const again = await run(['--yes'])
  const unread = await run(['--check'])
  await cli.run(printedCommandsIn(created.stdout).join('\n'))
  const prepared = await run(['--check'], token)
  gitHub.state.settings.rulesets.pop()
  const checked = await run(['--check', '--json'], token)
  const restored = await run(['--yes'], token)
  const refused = await run(['--remove'], token)
  const removed = await run(['--remove', '--stack-name', 'open-webui-dev-bootstrap'], token)
  const removedAgain = await run(['--remove'], token)

  const all = [created, again, unread, prepared, checked, restored, refused, removed, removedAgain]
  assert.deepEqual(
    all.map(({ code }) => code),
    [0, 0, 1, 0, 1, 0, 2, 0, 0],
  )
  assert.match(again.stdout, /✓ dev is already bootstrapped: nothing to change in AWS\./)
  assert.match(unread.stdout, /! dev has no difference, but not everything was checked\.\nAccount: nothing to change\./)
  assert.match(prepared.stdout, /✓ dev is bootstrapped: nothing to change\.\nAccount: nothing to change\./)
  assert.match(prepared.stdout, /Repository octo-org\/chat: nothing to change\./)
  const { outcome, repository } = JSON.parse(checked.stdout)
  assert.deepEqual([outcome, repository.changes], ['incomplete', ["create ruleset 'env/dev'"]])
  assert.match(restored.stdout, /changed and read again:\n {2}- create ruleset 'env\/dev'/)
  assert.match(refused.stderr, /Run 'npm run bootstrap -- dev --remove --stack-name open-webui-dev-bootstrap'/)
  assert.match(removed.stdout, /✓ dev has no bootstrap stack any more\./)
  assert.match(removed.stdout, /- delete branch 'env\/dev'/)
  assert.match(removed.stdout, /ArtifactBucket {2}AWS::S3::Bucket\n.*aws s3api delete-bucket --bucket /)
  assert.match(removed.stdout, /OidcProvider {2}AWS::IAM::OIDCProvider\n.*aws cloudcontrol delete-resource/)
  assert.match(removed.stdout, /Keep the identity provider if any other environment/)
  assert.match(removedAgain.stdout, /✓ dev has no bootstrap stack\./)
  assert.deepEqual([...gitHub.state.branches.keys()], ['main'])
})

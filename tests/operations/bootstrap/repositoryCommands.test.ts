import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkBootstrap } from '#lib/operations/bootstrap/checkBootstrap.ts'
import { removeBootstrap } from '#lib/operations/bootstrap/removeBootstrap.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { gitHubCommands } from '#lib/render/phrases/gitHubCommands.ts'
import { bootstrapRemovalLines } from '#lib/render/text/bootstrapOutcome.ts'
import { rowsOf } from '../../fakes/console/fakeScreen.ts'
import { createGitHubCli } from '../../fakes/gitHub/gitHubCli.ts'
import { startRepository } from '../../fakes/gitHub/startRepository.ts'

const WITHOUT_TOKEN = { administration: () => undefined }

suite('the commands that bootstrap prints without a token', () => {
  test('the commands make the same repository as a token, with reviewers by their ids', async () => {
    await using repository = await startRepository({ reviewers: ['hubot', 'octo-org/operations'] })
    const { environment, tools, state, url, token } = repository
    state.settings.users.set('hubot', { id: 7, role: 'write' })
    state.settings.teams.set('octo-org/operations', 8)
    using cli = createGitHubCli({ url, token })

    const outcome = await bootstrap({ environment, yes: true }, tools(WITHOUT_TOKEN))
    assert.ok('repository' in outcome && outcome.repository.kind === 'no-token')
    const commands = gitHubCommands('octo-org/chat', outcome.repository.changes)
    await cli.run(commands.join('\n'))

    assert.equal((await checkBootstrap({ environment }, tools())).kind, 'complete')
    assert.equal(state.branches.get('env/dev'), repository.oldest)
  })

  test('the commands of --remove delete the same, the ruleset before the branch that it protects', async () => {
    await using repository = await startRepository()
    const { environment, tools, state, url, token } = repository
    await bootstrap({ environment, yes: true }, tools())
    using cli = createGitHubCli({ url, token })

    const order = { environment, repository: 'octo-org/chat', typedName: 'open-webui-dev-bootstrap' }
    const outcome = await removeBootstrap(order, tools({ ...WITHOUT_TOKEN, script: { stacks: [] } }))
    assert.equal(outcome.repository.kind, 'no-token')
    const text = rowsOf(bootstrapRemovalLines(outcome, 'dev')).join('\n')
    assert.match(text, /does not exist\s+any more fails:/)
    assert.match(text, /npm run bootstrap -- dev --remove --repository octo-org\/chat$/m)
    await cli.run(gitHubCommands('octo-org/chat', outcome.repository.changes).join('\n'))

    assert.deepEqual([...state.branches.keys()], ['main'])
    assert.deepEqual([state.environments.size, state.settings.rulesets], [0, []])
  })

  test('a check without a token is not green: it has not read the repository', async () => {
    await using repository = await startRepository()

    const {
      kind,
      changes,
      repository: read,
    } = await checkBootstrap({ environment: repository.environment }, repository.tools(WITHOUT_TOKEN))

    assert.deepEqual([kind, changes, read.kind], ['not-checked', [], 'no-token'])
  })

  test('no command of a hostile name of a branch runs anything', () => {
    const branch = "a'; touch /tmp/x #"
    const commands = gitHubCommands('octo-org/chat', [
      {
        text: 'create',
        request: {
          method: 'POST',
          path: ['git', 'refs'],
          body: { ref: branch, sha: { lookup: 'oldest-commit', branch } },
        },
      },
    ])

    assert.deepEqual(commands, [
      `echo '{"ref":"a'\\''; touch /tmp/x #","sha":"'"$(gh api --paginate 'repos/octo-org/chat/commits?sha=a'\\''; touch /tmp/x #&per_page=100' --jq '.[-1].sha' | tail -n 1)"'"}' | gh api --method POST repos/octo-org/chat/git/refs --input - --silent`,
    ])
  })
})

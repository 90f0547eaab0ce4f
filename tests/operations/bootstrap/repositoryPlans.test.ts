import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkBootstrap } from '#lib/operations/bootstrap/checkBootstrap.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { textOf } from '#lib/render/text/layout/line.ts'
import { repositoryLines } from '#lib/render/text/repositoryOutcome.ts'
import { type RunningRepository, startRepository } from '../../fakes/gitHub/startRepository.ts'

async function privateRepository(plan: 'team-private' | 'free-private', reviewers: readonly string[]) {
  const repository = await startRepository({ reviewers })
  repository.state.settings.plan = plan
  repository.state.settings.users.set('hubot', { id: 7, role: 'write' })
  return repository
}

async function run({ environment, tools }: RunningRepository) {
  const outcome = await bootstrap({ environment, yes: true }, tools())
  assert.ok('repository' in outcome)
  return outcome.repository
}

suite('a private repository', () => {
  test('a private repository with a Team plan has everything but required reviewers of its environments', async () => {
    await using repository = await privateRepository('team-private', ['hubot'])

    const { kind, missing } = await run(repository)

    assert.deepEqual([kind, missing.map(({ feature }) => feature)], ['changed', ['reviewers']])
    assert.equal(repository.state.environments.get('dev')?.branchPatterns?.join(), 'env/dev')
    assert.equal(repository.state.settings.rulesets.length, 1)
  })

  test('a private repository with a free plan has its branch and environments, and a run says what is missing and what guards instead', async () => {
    await using repository = await privateRepository('free-private', ['hubot'])

    const outcome = await run(repository)

    assert.deepEqual(
      [outcome.kind, outcome.missing.map(({ feature }) => feature).toSorted()],
      ['changed', ['branch-policies', 'reviewers', 'ruleset']],
    )
    assert.ok(repository.state.branches.has('env/dev'))
    assert.deepEqual([...repository.state.environments.keys()], ['dev', 'dev-teardown'])
    const text = repositoryLines(outcome, 'npm run bootstrap -- dev').map(textOf).join('\n')
    assert.match(
      text,
      /no rulesets: .*trust only jobs of this repository's id, on this branch and in this GitHub environment/,
    )
    assert.match(text, /GitHub: 'Upgrade to GitHub Pro or make this repository public/)
    assert.match(text, /no required reviewers of GitHub environments: no job waits for an approval/)
    assert.match(text, /no branch policies of GitHub environments: jobs of every branch can name the environment/)
  })

  test('a second run changes nothing of it', async () => {
    await using repository = await privateRepository('free-private', ['hubot'])
    await run(repository)

    const { kind, changes } = await run(repository)

    assert.deepEqual([kind, changes], ['unchanged', []])
  })

  test('without reviewers, a request names none of the features that a Team plan lacks', async () => {
    await using repository = await privateRepository('team-private', [])

    const { missing } = await run(repository)

    assert.deepEqual(missing, [])
  })

  test('a check of it is incomplete, because something does not guard it', async () => {
    await using repository = await privateRepository('free-private', [])
    await run(repository)

    const { kind, repository: checked } = await checkBootstrap(
      { environment: repository.environment },
      repository.tools(),
    )

    assert.equal(kind, 'incomplete')
    assert.deepEqual(
      checked.missing.map(({ feature }) => feature),
      ['ruleset'],
    )
  })
})

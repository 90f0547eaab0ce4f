import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { EXIT_CODES } from '#lib/shell/exitCode.ts'
import type { TokenGrant } from '../../../scripts/emulator/gitHub/repository/tokenGrants.ts'
import { type RunningRepository, startRepository } from '../../fakes/gitHub/startRepository.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

async function refusalIn({ environment, tools, state }: RunningRepository) {
  const used = tools()
  const before = structuredClone([[...state.environments], [...state.branches], state.settings.rulesets])
  const problem = await expectProblem(() => bootstrap({ environment, yes: true }, used))
  assert.deepEqual([[...state.environments], [...state.branches], state.settings.rulesets], before)
  assert.deepEqual(used.cloudFormation.operations, [])
  return problem
}

const FINE_GRAINED = { administration: 'write', contents: 'write', actions: 'read' } as const
const CLASSIC: TokenGrant = { kind: 'user', login: 'octocat', scopes: [] }

suite('a token that cannot change the repository', () => {
  for (const [title, grant, setUp, message, todo] of [
    [
      'no scope',
      CLASSIC,
      () => undefined,
      /^The token in GITHUB_TOKEN or GH_TOKEN lacks scope 'repo': it has no scope\. Nothing was touched\.$/,
      /classic token with the scopes 'repo' and 'workflow' .*, or a fine-grained one .* with Administration: write, Contents: write, Workflows: write and Actions: read/,
    ],
    [
      'other scopes',
      { ...CLASSIC, scopes: ['gist', 'read:org'] },
      () => undefined,
      /lacks scope 'repo': it has the scopes 'gist', 'read:org'/,
      /scopes 'repo' and 'workflow'/,
    ],
    [
      "'public_repo' for a private repository",
      { ...CLASSIC, scopes: ['public_repo'] },
      ({ state }) => (state.settings.plan = 'team-private'),
      /^GitHub refused to read repository 'octo-org\/chat'/,
      /scopes 'repo' and 'workflow'/,
    ],
    [
      'a user who is no administrator',
      { ...CLASSIC, login: 'hubot', scopes: ['repo'] },
      ({ state }) => state.settings.users.set('hubot', { id: 7, role: 'write' }),
      /^The token's user is no administrator of 'octo-org\/chat'/,
      /of an administrator/,
    ],
    [
      'a fine-grained token without Administration',
      { kind: 'fine-grained', login: 'octocat', permissions: { contents: 'write', actions: 'read' } },
      () => undefined,
      /^GitHub refused to read whether GitHub Actions are on: the token lacks 'Administration: read' \(HTTP 403, 'Resource not accessible by personal access token'\)\. Nothing was touched\.$/,
      /Administration: write/,
    ],
    [
      'a fine-grained token without Actions',
      { kind: 'fine-grained', login: 'octocat', permissions: { administration: 'write', contents: 'write' } },
      () => undefined,
      /^GitHub refused to read GitHub environment 'dev': the token lacks 'Actions: read'/,
      /Actions: read/,
    ],
  ] as const satisfies readonly (readonly [
    string,
    TokenGrant,
    (running: RunningRepository) => unknown,
    RegExp,
    RegExp,
  ])[])
    test(`bootstrap refuses ${title}, and touches nothing`, async () => {
      await using repository = await startRepository()
      setUp(repository)
      repository.setToken(grant)

      const problem = await refusalIn(repository)

      assert.match(problem.message, message)
      assert.match(problem.todo ?? '', todo)
      assert.match(problem.message, /Nothing was touched\.$/)
      assert.equal(EXIT_CODES[problem.kind], 3)
    })

  test('a token that GitHub does not know is refused in one sentence', async () => {
    await using repository = await startRepository()
    repository.state.tokens.clear()

    const { message, kind } = await refusalIn(repository)

    assert.equal(
      message,
      "GitHub does not accept the token in GITHUB_TOKEN or GH_TOKEN, so it did not read repository 'octo-org/chat': 'Bad credentials'. Nothing was touched.",
    )
    assert.equal(kind, 'refused')
  })

  test('a fine-grained token with these permissions prepares the whole repository', async () => {
    await using repository = await startRepository()
    repository.setToken({ kind: 'fine-grained', login: 'octocat', permissions: FINE_GRAINED })

    const outcome = await bootstrap({ environment: repository.environment, yes: true }, repository.tools())

    assert.equal(outcome.kind, 'updated')
  })

  test('a fine-grained token that may read only says what it lacks, and what was done', async () => {
    await using repository = await startRepository()
    repository.setToken({
      kind: 'fine-grained',
      login: 'octocat',
      permissions: { administration: 'read', contents: 'read', actions: 'read' },
    })
    const { environment, tools } = repository

    const { message, missingPermission } = await expectProblem(() => bootstrap({ environment, yes: true }, tools()))

    assert.equal(
      message,
      "GitHub refused to create GitHub environment 'dev': the token lacks 'Administration: write' (HTTP 403, 'Resource not accessible by personal access token'). The bootstrap stack is in place; in 'octo-org/chat', nothing was changed.",
    )
    assert.equal(missingPermission, 'Administration: write')
  })
})

test('a token that may not change workflows says so when GitHub refuses a branch at an older commit', async () => {
  await using repository = await startRepository()
  const response = { status: 404, message: 'Not Found' }
  repository.state.injectedFaults.push({ operation: 'git/create-ref', response })
  const { environment, tools } = repository

  const { message, todo } = await expectProblem(() => bootstrap({ environment, yes: true }, tools()))

  assert.match(
    message,
    /^GitHub refused to create branch 'env\/dev'.*: the token lacks 'Contents: write or Workflows: write'/,
  )
  assert.match(todo ?? '', /'repo' and 'workflow'.* Workflows: write/)
})

suite('a repository that cannot be used', () => {
  test('bootstrap refuses a repository whose Actions are switched off, with the page of the switch', async () => {
    await using repository = await startRepository()
    repository.state.settings.actions = { enabled: false, allowedActions: 'all' }

    const { message, todo, kind } = await refusalIn(repository)

    assert.match(
      message,
      /^GitHub Actions are switched off in 'octo-org\/chat', so no workflow would run\. Nothing was touched\.$/,
    )
    assert.match(todo ?? '', /https:\/\/github\.com\/octo-org\/chat\/settings\/actions/)
    assert.equal(kind, 'refused')
  })

  for (const [allowedActions, note] of [
    ['local_only', /fails at 'actions\/checkout'\. Allow actions created by GitHub/],
    ['selected', /allows selected actions only/],
  ] as const)
    test(`bootstrap says what is missing where '${allowedActions}' actions are allowed`, async () => {
      await using repository = await startRepository()
      repository.state.settings.actions = { enabled: true, allowedActions }

      const outcome = await bootstrap({ environment: repository.environment, yes: true }, repository.tools())

      assert.ok('repository' in outcome)
      assert.match(outcome.repository.notes.join(), note)
    })
})

suite('a reviewer that GitHub does not know', () => {
  test('bootstrap names every unknown reviewer with its line, before anything is touched', async () => {
    await using repository = await startRepository({
      reviewers: ['octocat', 'nobody', 'octo-org/ghosts', 'other-org/team'],
    })

    const { kind, findings, message } = await refusalIn(repository)

    assert.equal(kind, 'usage')
    assert.match(message, /reviewers that GitHub does not know\. Nothing was touched\.$/)
    assert.deepEqual(
      findings.map(({ message: text, location }) => `${location?.file}:${location?.line} ${text}`),
      [
        "environments/dev.yaml:10 GitHub has no user 'nobody'.",
        "environments/dev.yaml:10 GitHub has no team 'octo-org/ghosts', or hides it from this token.",
        "environments/dev.yaml:10 Team 'other-org/team' does not belong to 'octo-org', the owner of the repository.",
      ],
    )
  })

  test('a team is not found with a token that may not read teams', async () => {
    await using repository = await startRepository({ reviewers: ['octo-org/operations'] })
    repository.state.settings.teams.set('octo-org/operations', 8)
    repository.setToken({ ...CLASSIC, scopes: ['repo'] })

    const { findings } = await refusalIn(repository)

    assert.match(findings[0]?.todo ?? '', /'read:org'/)
  })

  test('a reviewer without access to the repository is named by GitHub', async () => {
    await using repository = await startRepository({ reviewers: ['hubot'] })
    repository.state.settings.users.set('hubot', { id: 7, role: 'none' })
    const { environment, tools } = repository

    const { message } = await expectProblem(() => bootstrap({ environment, yes: true }, tools()))

    assert.match(
      message,
      /^GitHub refused to create GitHub environment 'dev' with reviewers 'hubot' \(HTTP 422\): 'Validation Failed: Reviewers are invalid'/,
    )
  })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CODE_OWNERS_FILE, withCodeOwners } from '#lib/model/gitHub/codeOwners.ts'
import { checkBootstrap } from '#lib/operations/bootstrap/checkBootstrap.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import type { StoredEnvironment } from '../../../scripts/emulator/gitHub/repository/storedItems.ts'
import { aBootstrapStack } from '../../fakes/cloudFormation/aStack.ts'
import { fakePrompt } from '../../fakes/console/fakePrompt.ts'
import { TRUSTED_REPOSITORY } from '../../fakes/emulator/createBootstrapStack.ts'
import { type RunningRepository, startRepository } from '../../fakes/gitHub/startRepository.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

async function run({ environment, tools }: RunningRepository, overrides?: Parameters<RunningRepository['tools']>[0]) {
  const outcome = await bootstrap({ environment, yes: true }, tools(overrides))
  assert.ok('repository' in outcome)
  const { kind, repository } = outcome
  return { ...repository, kind, kindOfRepository: repository.kind, texts: repository.changes.map(({ text }) => text) }
}

async function check({ environment, tools }: RunningRepository) {
  return checkBootstrap({ environment }, tools())
}

/** Requests that change something. */
const writesOf = ({ state }: RunningRepository) =>
  state.requestLog
    .filter(({ operation }) => /\/(create|update|delete)-/.test(operation))
    .map(({ operation }) => operation)

suite('bootstrap with a token', () => {
  test('bootstrap creates the environments, the branch at the oldest commit, and its ruleset', async () => {
    await using repository = await startRepository()
    const { state, oldest } = repository

    const { kind, kindOfRepository, notes } = await run(repository)

    assert.deepEqual([kind, kindOfRepository], ['updated', 'changed'])
    assert.equal(state.branches.get('env/dev'), oldest)
    assert.deepEqual(
      [...state.environments.values()].map(({ name, branchPatterns, reviewers }) => ({
        name,
        branchPatterns,
        reviewers,
      })),
      [
        { name: 'dev', branchPatterns: ['env/dev'], reviewers: [] },
        { name: 'dev-teardown', branchPatterns: ['main'], reviewers: [] },
      ],
    )
    assert.match(notes.join(), /'dev' has no reviewers: a pull request into 'env\/dev' needs its checks only/)
  })

  for (const [reviewers, isNoted] of [
    [['octocat'], true],
    [['octocat', 'hubot'], false],
    [['octo-org/operations'], false],
  ] as const)
    test(`bootstrap ${isNoted ? 'warns' : 'does not warn'} that reviewer '${reviewers.join(', ')}' cannot approve pull requests of his own`, async () => {
      await using repository = await startRepository({ reviewers })
      const { settings } = repository.state
      settings.users.set('hubot', { id: 7, role: 'write' })
      settings.teams.set('octo-org/operations', 8)

      const { notes } = await run(repository)

      const note = /'dev' has one reviewer, 'octocat', and nobody may approve a pull request of his own.* Name a second/
      assert.equal(note.test(notes.join('\n')), isNoted, notes.join('\n'))
    })

  test('bootstrap says how the roles trust the default branch that the repository has now', async () => {
    await using repository = await startRepository()
    const { environment, tools } = repository
    const stacks = [aBootstrapStack({ parameters: { ...TRUSTED_REPOSITORY, DefaultBranch: 'trunk' } })]
    const tip = repository.state.branches.get('main') ?? ''
    repository.state.branches.set('trunk', tip)

    const outcome = await bootstrap({ environment, yes: true }, tools({ script: { stacks } }))

    assert.ok('repository' in outcome)
    assert.match(
      outcome.repository.notes.join('\n'),
      /The default branch is 'main', but .* trust 'trunk'.*'npm run bootstrap -- dev --default-branch main'/,
    )
  })

  test('the ruleset requires a pull request with fresh checks by Actions, and forbids force pushes and deletion', async () => {
    await using repository = await startRepository()
    await run(repository)

    const [ruleset] = repository.state.settings.rulesets
    const required = ['test', 'lint', 'preview'].map(context => ({ context, integration_id: 15368 }))
    assert.partialDeepStrictEqual(ruleset?.definition, {
      name: 'env/dev',
      target: 'branch',
      enforcement: 'active',
      bypass_actors: [],
      conditions: { ref_name: { include: ['refs/heads/env/dev'], exclude: [] } },
      rules: [
        { type: 'deletion' },
        { type: 'non_fast_forward' },
        { type: 'pull_request', parameters: { required_approving_review_count: 0, require_code_owner_review: false } },
        {
          type: 'required_status_checks',
          parameters: {
            strict_required_status_checks_policy: true,
            do_not_enforce_on_create: true,
            required_status_checks: required,
          },
        },
      ],
    })
  })

  for (const [title, reviewers, preventSelfReview] of [
    ['one reviewer', ['hubot'], false],
    ['two reviewers', ['hubot', 'octo-org/operations'], true],
  ] as const)
    test(`with ${title}, an approval is required, ${preventSelfReview ? 'of another person' : 'maybe of oneself'}, and by administrators too`, async () => {
      await using repository = await startRepository({ reviewers })
      const { settings, environments } = repository.state
      settings.users.set('hubot', { id: 7, role: 'write' })
      settings.teams.set('octo-org/operations', 8)

      await run(repository)

      for (const name of ['dev', 'dev-teardown'])
        assert.partialDeepStrictEqual(environments.get(name), {
          reviewers,
          preventSelfReview,
          administratorsBypass: false,
        })
      assert.partialDeepStrictEqual(settings.rulesets[0]?.definition, {
        rules: [
          {},
          {},
          {
            parameters: {
              required_approving_review_count: 1,
              require_code_owner_review: true,
              dismiss_stale_reviews_on_push: true,
              require_last_push_approval: preventSelfReview,
            },
          },
        ],
      })
      assert.equal((await run(repository)).kind, 'unchanged')
    })

  test('a second run changes nothing, and a check says so', async () => {
    await using repository = await startRepository()
    await run(repository)
    const before = writesOf(repository).length

    const again = await run(repository)
    const checked = await check(repository)

    assert.deepEqual([again.kind, again.kindOfRepository, again.texts], ['unchanged', 'unchanged', []])
    assert.deepEqual([checked.kind, checked.repository.kind], ['complete', 'unchanged'])
    assert.equal(writesOf(repository).length, before)
  })

  test('an answer of no leaves the repository as it is, and lists what is to be done', async () => {
    await using repository = await startRepository()
    const { environment, tools, state } = repository
    const prompt = fakePrompt({ confirm: false })

    const outcome = await bootstrap({ environment, yes: false }, tools({ prompt }))

    assert.ok('repository' in outcome)
    assert.equal(outcome.repository.kind, 'declined')
    assert.match(
      prompt.questions.join(),
      /^Change repository 'octo-org\/chat' on GitHub: create GitHub environment 'dev'; /,
    )
    assert.deepEqual([state.environments.size, state.settings.rulesets, writesOf(repository)], [0, [], []])
  })

  test('a check reports what is missing, and changes nothing', async () => {
    await using repository = await startRepository()

    const outcome = await check(repository)

    assert.deepEqual([outcome.kind, outcome.changes, exitCodeOf(outcome)], ['incomplete', [], 1])
    assert.deepEqual(
      outcome.repository.changes.map(({ text }) => text.replace(/ at [0-9a-f]{7}/, '')),
      [
        "create GitHub environment 'dev'",
        "allow branch 'env/dev' in GitHub environment 'dev'",
        "create GitHub environment 'dev-teardown'",
        "allow branch 'main' in GitHub environment 'dev-teardown'",
        "create branch 'env/dev', the oldest commit of the default branch",
        "create ruleset 'env/dev'",
      ],
    )
    assert.deepEqual(writesOf(repository), [])
  })
})

suite('the owners of the files', () => {
  const outdated = /\.github\/CODEOWNERS does not have the reviewers of the environments: run 'npm run document'/
  const environments = [{ file: 'environments/dev.yaml', protected: false, reviewers: ['octocat'] }]

  for (const [title, files, isOutdated] of [
    ['no CODEOWNERS', {}, true],
    ['a CODEOWNERS of other reviewers', { [CODE_OWNERS_FILE]: withCodeOwners('', []) }, true],
    ['an up-to-date CODEOWNERS', { [CODE_OWNERS_FILE]: withCodeOwners('# Ours\n', environments) }, false],
  ] as const)
    test(`with ${title}, a run and a check ${isOutdated ? 'say what to run' : 'say nothing'}`, async () => {
      await using repository = await startRepository({ reviewers: ['octocat'], files })

      const { notes } = await run(repository)
      const checked = await check(repository)

      for (const text of [notes.join(), checked.repository.notes.join()])
        if (isOutdated) assert.match(text, outdated)
        else assert.doesNotMatch(text, outdated)
    })
})

suite('a change by hand', () => {
  for (const [title, change, text] of [
    [
      'a disabled ruleset',
      ({ settings }) => rewrite(settings.rulesets[0], { enforcement: 'disabled' }),
      "restore ruleset 'env/dev' (enforcement)",
    ],
    [
      'a person who may bypass the ruleset',
      ({ settings }) =>
        rewrite(settings.rulesets[0], { bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole' }] }),
      "restore ruleset 'env/dev' (bypass_actors)",
    ],
    [
      'a ruleset of another branch',
      ({ settings }) =>
        rewrite(settings.rulesets[0], { conditions: { ref_name: { include: ['refs/heads/x'], exclude: [] } } }),
      "restore ruleset 'env/dev' (conditions)",
    ],
    [
      'a deleted rule',
      ({ settings }) => rewrite(settings.rulesets[0], { rules: [{ type: 'deletion' }] }),
      "restore ruleset 'env/dev' (rule 'non_fast_forward' is missing, rule 'pull_request' is missing, rule 'required_status_checks' is missing)",
    ],
    ['a deleted ruleset', ({ settings }) => settings.rulesets.pop(), "create ruleset 'env/dev'"],
    [
      'another branch that may deploy',
      state => rewriteEnvironment(state, { branchPatterns: ['env/dev', '*'] }),
      "no longer allow branch '*' in GitHub environment 'dev'",
    ],
    [
      'an environment for every branch',
      state => openToEveryBranch(state),
      "restore GitHub environment 'dev' (branches); allow branch 'env/dev' in GitHub environment 'dev'",
    ],
    [
      'an environment for every protected branch',
      state => openToEveryBranch(state, { protectedBranches: true }),
      "restore GitHub environment 'dev' (branches); allow branch 'env/dev' in GitHub environment 'dev'",
    ],
    [
      'another reviewer',
      state => rewriteEnvironment(state, { reviewers: ['octocat'] }),
      "restore GitHub environment 'dev' (reviewers)",
    ],
    [
      'a bypass for administrators',
      state => rewriteEnvironment(state, { administratorsBypass: true }),
      "restore GitHub environment 'dev' (bypass by administrators)",
    ],
    [
      'a deleted environment',
      ({ environments }) => environments.delete('dev'),
      "create GitHub environment 'dev' with reviewers 'hubot'; allow branch 'env/dev' in GitHub environment 'dev'",
    ],
    [
      'a deleted branch',
      ({ branches }) => branches.delete('env/dev'),
      /^create branch 'env\/dev' at [0-9a-f]{7}, the oldest commit of the default branch$/,
    ],
  ] as const satisfies readonly (readonly [string, (state: RunningRepository['state']) => unknown, string | RegExp])[])
    test(`bootstrap takes back ${title}, and only that`, async () => {
      await using repository = await startRepository({ reviewers: ['hubot'] })
      repository.state.settings.users.set('hubot', { id: 7, role: 'write' })
      await run(repository)
      change(repository.state)

      const { texts } = await run(repository)

      if (typeof text === 'string') assert.equal(texts.join('; '), text)
      else assert.match(texts.join('; '), text)
      assert.equal((await check(repository)).repository.kind, 'unchanged')
    })

  test('a wait that a person has set on an environment stays', async () => {
    await using repository = await startRepository()
    await run(repository)
    openToEveryBranch(repository.state, { waitTimer: 30 })

    await run(repository)

    assert.equal(repository.state.environments.get('dev')?.waitTimer, 30)
  })

  test('a ruleset of another name stays as it is', async () => {
    await using repository = await startRepository()
    const other = { name: 'ours', target: 'branch', enforcement: 'disabled' }
    repository.state.settings.rulesets.push({ id: 900, definition: other })

    await run(repository)

    assert.deepEqual(repository.state.settings.rulesets[0], { id: 900, definition: other })
  })
})

suite('a run of bootstrap that ends early', () => {
  const WRITES = [
    'repos/create-or-update-environment',
    'repos/create-deployment-branch-policy',
    'git/create-ref',
    'repos/create-repo-ruleset',
  ]
  for (const operation of WRITES)
    for (const executesRequest of [false, true])
      test(`bootstrap converges after ${operation} was ${executesRequest ? 'executed without a response' : 'not executed'}`, async () => {
        await using repository = await startRepository()
        repository.state.injectedFaults.push({ operation, dropsConnection: true, executesRequest, times: 5 })

        const { message, todo } = await expectProblem(() => run(repository))
        repository.state.injectedFaults.length = 0
        await run(repository)

        assert.match(
          message,
          /The bootstrap stack is in place; in 'octo-org\/chat', (nothing was changed|this was done: )/,
        )
        assert.match(todo ?? '', /again/)
        assert.equal((await check(repository)).kind, 'complete')
        assert.equal(repository.state.settings.rulesets.length, 1)
      })
})

function rewrite(stored: RunningRepository['state']['settings']['rulesets'][number] | undefined, change: object): void {
  assert.ok(stored)
  stored.definition = { ...stored.definition, ...change }
}

/** Environment `dev` as a person leaves it in the settings; without `branchPatterns` every branch may use it. */
function rewriteEnvironment({ environments }: RunningRepository['state'], change: Partial<StoredEnvironment>): void {
  const stored = environments.get('dev')
  assert.ok(stored)
  environments.set('dev', { ...stored, ...change })
}

function openToEveryBranch(state: RunningRepository['state'], change: Partial<StoredEnvironment> = {}): void {
  const { branchPatterns: _, ...stored } = state.environments.get('dev') ?? { name: 'dev', reviewers: [] }
  state.environments.set('dev', { ...stored, ...change })
}

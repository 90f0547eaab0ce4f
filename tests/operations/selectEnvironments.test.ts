import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { BranchLimit } from '#lib/model/gitHub/branchLimit.ts'
import { Problem } from '#lib/model/problem.ts'
import { selectEnvironments } from '#lib/operations/selectEnvironments.ts'
import type { SelectEnvironmentsOrder } from '#lib/operations/selection/selectionOrder.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fakeForge } from '../fakes/gitHub/fakeForge.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const [OWN, EXAMPLE] = ['111122223333', '123456789012']

/** The files of environments by name, with their accounts. */
function filesOf(accounts: Readonly<Record<string, string>>, more = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(accounts).map(([name, account]) => [
      `environments/${name}.yaml`,
      `application: chat\naccount: "${account}"\nregion: eu-central-1\n${more}`,
    ]),
  )
}

type SelectionCase = Partial<SelectEnvironmentsOrder> & {
  /** The checkout. */
  readonly accounts?: Readonly<Record<string, string>>
  /** Lines in every file of the checkout. */
  readonly more?: string
  /** The branches `env/<name>`, with the environments of each. */
  readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly limits?: Readonly<Record<string, BranchLimit>>
  /** Calls of GitHub that fail. */
  readonly unavailable?: boolean
}

function prepareSelection(about: SelectionCase) {
  const { accounts = {}, more, branches = {}, limits = {}, unavailable = false, ...order } = about
  const reporter = fakeReporter()
  const trees = Object.entries(branches).map(([name, tree]) => [`origin/env/${name}`, filesOf(tree)] as const)
  const forge = fakeForge({
    branches: ['main', ...Object.keys(branches).map(name => `env/${name}`)],
    branchLimits: limits,
    before: () => {
      if (unavailable) throw new Problem('GitHub is away.')
    },
  })
  const workspace = fakeWorkspace(filesOf(accounts, more), Object.fromEntries(trees))
  const defaults: SelectEnvironmentsOrder = {
    role: 'observe',
    requested: undefined,
    start: 'schedule',
    branch: 'main',
    defaultBranch: 'main',
    isPrivate: false,
  }
  return {
    reporter,
    run: () => selectEnvironments({ ...defaults, ...order }, { workspace, forge, reporter }),
  }
}

const select = (about: SelectionCase) => prepareSelection(about).run()
const refusalOf = async (about: SelectionCase): Promise<string> => {
  const { message, todo } = await expectProblem(() => select(about))
  return `${message} ${todo}`
}
const onBranch = (name: string): SelectionCase => ({ role: 'deploy', start: 'push', branch: `env/${name}` })
const REVIEWED = 'reviewers: [mira]\n'
const LIMITED = { dev: 'limited', 'dev-teardown': 'limited' } as const

suite('the environment of a deployment', () => {
  test('the environment of a deployment is that of its branch', async () => {
    assert.deepEqual(await select({ ...onBranch('dev'), accounts: { dev: OWN, staging: OWN }, limits: LIMITED }), {
      names: ['dev'],
      skipped: [],
    })
  })

  for (const [start, accounts, reason] of [
    ['push of a new branch', { dev: OWN }, 'new-branch'],
    ['push of a new branch', {}, 'new-branch'],
    ['push of a deletion', { dev: OWN }, 'deleted-branch'],
    ['push', { dev: EXAMPLE }, 'not-set-up'],
  ] as const)
    test(`a ${start} with ${JSON.stringify(accounts)} deploys nothing, because of '${reason}'`, async () => {
      assert.deepEqual(await select({ ...onBranch('dev'), start, accounts }), {
        names: [],
        skipped: [{ name: 'dev', reason }],
      })
    })

  for (const [what, about, expected] of [
    [
      'a branch without a file',
      { ...onBranch('dve'), accounts: { dev: OWN } },
      /^Branch 'env\/dve' has no file 'environments\/dve\.yaml'.* Nothing was touched\. Add the file/,
    ],
    [
      'a run of another branch',
      { role: 'deploy', start: 'by hand', accounts: { dev: OWN } },
      /this run is of branch 'main'\. Nothing was touched\. Start the workflow on the branch of the environment/,
    ],
    [
      'a run of a tag',
      { role: 'deploy', start: 'by hand', branch: undefined },
      /this run is of no branch\. Nothing was touched\./,
    ],
    [
      'an environment that is not set up, by hand',
      { ...onBranch('dev'), start: 'by hand', accounts: { dev: EXAMPLE } },
      /'dev' is not set up yet: .* Nothing was touched\. Set 'account' in environments\/dev\.yaml/,
    ],
    [
      'a GitHub environment that every branch may use',
      { ...onBranch('dev'), accounts: { dev: OWN }, limits: { dev: 'unlimited' } },
      /^GitHub environment 'dev' has no branch policy.* Nothing was touched\. .*'npm run bootstrap -- dev'/,
    ],
    [
      'a GitHub environment that does not exist, with its reviewers',
      { ...onBranch('dev'), accounts: { dev: OWN }, more: REVIEWED, limits: { dev: 'absent' } },
      /^There is no GitHub environment 'dev': .* Nothing was touched\. .*'npm run bootstrap -- dev'/,
    ],
    [
      'a name that no environment can have',
      { ...onBranch('dev-deploy'), accounts: { 'dev-deploy': OWN } },
      /^'dev-deploy' cannot be the name of an environment/,
    ],
  ] as const satisfies readonly (readonly [string, SelectionCase, RegExp])[])
    test(`the environment of a deployment refuses ${what}`, async () => {
      assert.match(await refusalOf(about), expected)
    })

  for (const [what, about, warning] of [
    [
      'that does not exist in a private repository',
      { more: REVIEWED, limits: { dev: 'absent' }, isPrivate: true },
      /There is no GitHub environment 'dev': GitHub creates it without reviewers/,
    ],
    ['that does not exist, of no reviewers,', { limits: { dev: 'absent' } }, /There is no GitHub environment 'dev'/],
    ['that cannot be read', { unavailable: true }, /GitHub is away/],
    ['without a branch policy in a private repository', { limits: { dev: 'unlimited' }, isPrivate: true }, /no branch/],
  ] as const satisfies readonly (readonly [string, SelectionCase, RegExp])[])
    test(`a GitHub environment ${what} is a warning`, async () => {
      const { run, reporter } = prepareSelection({ ...onBranch('dev'), accounts: { dev: OWN }, ...about })

      assert.deepEqual((await run()).names, ['dev'])
      assert.match(
        reporter
          .ofKind('warning')
          .map(({ text }) => text)
          .join(),
        warning,
      )
    })
})

suite('the environments of a schedule', () => {
  test('a schedule has the environments that are set up on their own branches, and skips the others', async () => {
    const accounts = { dev: EXAMPLE, staging: OWN, production: OWN }
    const branches = { dev: { dev: OWN }, staging: { staging: EXAMPLE }, gone: {} }

    assert.deepEqual(await select({ accounts, branches }), {
      names: ['dev'],
      skipped: [
        { name: 'gone', reason: 'no-file' },
        { name: 'production', reason: 'no-branch' },
        { name: 'staging', reason: 'not-set-up' },
      ],
    })
  })

  test('a schedule of a fresh copy has no environment, and is no failure', async () => {
    assert.deepEqual((await select({ accounts: { dev: EXAMPLE, staging: EXAMPLE } })).names, [])
  })

  test('a schedule reads the file of its own checkout if GitHub does not list branches', async () => {
    const accounts = { dev: OWN, staging: EXAMPLE }
    const { run, reporter } = prepareSelection({ accounts, unavailable: true })

    assert.deepEqual(await run(), { names: ['dev'], skipped: [{ name: 'staging', reason: 'not-set-up' }] })
    assert.match(reporter.ofKind('warning')[0]?.text ?? '', /^Listing the branches failed/)
  })
})

suite('a requested environment', () => {
  const branches = { dev: { dev: OWN } }

  for (const role of ['observe', 'teardown'] as const)
    test(`a requested environment is the only one, for ${role}`, async () => {
      const about = { role, start: 'by hand', requested: 'dev', limits: LIMITED } as const
      assert.deepEqual((await select({ ...about, branches: { ...branches, staging: { staging: OWN } } })).names, [
        'dev',
      ])
    })

  for (const [what, about, expected] of [
    ['an unknown environment', { requested: 'dve' }, /^There is no environment 'dve'\. Did you mean 'dev'\?/],
    [
      'an environment without a branch',
      { requested: 'staging', accounts: { dev: OWN, staging: OWN } },
      /^Environment 'staging' has no branch 'env\/staging'.* Nothing was touched\. .*'npm run bootstrap -- staging'/,
    ],
    [
      'an environment that is not set up on its branch',
      { requested: 'dev', branches: { dev: { dev: EXAMPLE } } },
      /'dev' is not set up yet: .* Nothing was touched\./,
    ],
    [
      'a branch without the file',
      { requested: 'dev', branches: { dev: {} } },
      /^Branch 'env\/dev' has no file 'environments\/dev\.yaml'.* Nothing was touched\. Open a pull request/,
    ],
    [
      'a run that finds no environment',
      { accounts: { dev: OWN, staging: OWN }, branches: {} },
      /^No environment is set up yet\. Nothing was touched\. Set/,
    ],
    [
      'a run of an environment’s branch',
      { requested: 'dev', branch: 'env/dev' },
      /^Environments are verified and compared from the default branch 'main' only, and this run is of branch 'env\/dev'/,
    ],
    ['a run of another branch', { requested: 'dev', branch: 'topic' }, /only, and this run is of branch 'topic'/],
    [
      'a teardown on the branch of the environment, of an event without a default branch',
      { role: 'teardown', requested: 'dev', branch: 'env/dev', defaultBranch: undefined },
      /^Environments are torn down from the default branch only/,
    ],
    ['a teardown without a name', { role: 'teardown' }, /^The input 'environment' is empty\. Nothing was touched\./],
    [
      'a teardown whose GitHub environment every branch may use',
      { role: 'teardown', requested: 'dev', limits: { 'dev-teardown': 'unlimited' } },
      /^GitHub environment 'dev-teardown' has no branch policy/,
    ],
  ] as const satisfies readonly (readonly [string, SelectionCase, RegExp])[])
    test(`the selection refuses ${what}`, async () => {
      const message = await refusalOf({ start: 'by hand', accounts: { dev: OWN }, branches, ...about })
      assert.match(message, expected)
    })
})

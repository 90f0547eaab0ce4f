import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Environment } from '#lib/model/environment.ts'
import type { PreviewMarker } from '#lib/model/gitHub/pullRequest.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { type DeployBranchOrder, deployBranch } from '#lib/operations/deployBranch.ts'
import { fakeObjectStore } from '../fakes/aws/fakeObjectStore.ts'
import { aChangeSet, aProposedChange } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack } from '../fakes/cloudFormation/aStack.ts'
import { type CloudFormationScript, GOOD_UPDATE } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { type FakeTools, fakeTools } from '../fakes/fakeTools.ts'
import { fakeCommentRenderer } from '../fakes/gitHub/fakeCommentRenderer.ts'
import { aPullRequest, type FakeForge, fakeForge, HEAD_SHA, MERGE_SHA } from '../fakes/gitHub/fakeForge.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { aPreview } from '../fakes/model/aPreview.ts'

const environment = anEnvironment()
const commentRenderer = fakeCommentRenderer()
const about = { runUrl: 'https://github.com/team/open-webui/actions/runs/1' }
const OTHER_SHA = 'facade'.repeat(7).slice(0, 40)
const EMPTY = aChangeSet({ status: 'empty', changes: [] })

function aMarker(about: Partial<PreviewMarker> = {}): PreviewMarker {
  const digests = { inputsDigest: '1'.repeat(64), fingerprint: '2'.repeat(64) }
  return { environment: 'dev', headSha: HEAD_SHA, mergeSha: MERGE_SHA, ...digests, state: 'current', ...about }
}

type DeploymentCase = {
  readonly script?: Partial<CloudFormationScript>
  readonly forge?: FakeForge
  readonly order?: Partial<DeployBranchOrder>
  readonly environment?: Environment
  /** The reviewed change, if it is not the change of the script. */
  readonly reviewed?: Partial<CloudFormationScript>
  /** How the comment's marker differs from the reviewed; undefined: there is no comment. */
  readonly marker?: Partial<PreviewMarker> | undefined
  readonly author?: string
}

type PreparedDeployment = {
  readonly tools: FakeTools & { readonly forge: FakeForge }
  readonly fingerprint: string
  readonly run: () => ReturnType<typeof deployBranch>
  readonly executed: () => boolean
}

/** A preview was commented on pull request 7, which was merged and is about to be deployed. */
async function prepareDeployment(deployment: DeploymentCase = {}): Promise<PreparedDeployment> {
  const { script = { onExecute: GOOD_UPDATE }, forge = fakeForge(), author = 'github-actions[bot]' } = deployment
  const objectStore = fakeObjectStore()
  const { preview } = await changeSet(
    { environment },
    fakeTools({ script: deployment.reviewed ?? script, objectStore }),
  )
  const { inputsDigest, fingerprint } = preview
  if (!('marker' in deployment) || deployment.marker) {
    const marker = aMarker({ inputsDigest, fingerprint, ...deployment.marker })
    forge.addComment(7, { author, body: commentRenderer.previewComment(preview, marker, about) })
  }
  const tools = { ...fakeTools({ script, objectStore }), forge, commentRenderer }
  const order: DeployBranchOrder = {
    environment: deployment.environment ?? environment,
    commit: MERGE_SHA,
    branch: 'env/dev',
    push: { commits: [HEAD_SHA, MERGE_SHA], created: false },
    approve: undefined,
    about,
    ...deployment.order,
  }
  const executed = () => tools.cloudFormation.operations.includes('execute')
  return { tools, fingerprint, run: () => deployBranch(order, tools), executed }
}

/** Nothing was executed and no change set of ours is left. */
async function expectRefusal(
  { run, executed, tools }: PreparedDeployment,
  message: RegExp,
  todo: RegExp = /./,
): Promise<Problem> {
  let problem: Problem | undefined
  await assert.rejects(run(), (error: unknown) => {
    assert.ok(error instanceof Problem, String(error))
    problem = error
    return true
  })
  assert.ok(problem)
  assert.match([problem.message, ...problem.findings.map(finding => finding.message)].join('\n'), message)
  assert.match(problem.todo ?? '', todo)
  assert.ok(!executed())
  const { operations } = tools.cloudFormation
  const count = (wanted: string) => operations.filter(operation => operation === wanted).length
  assert.equal(count('create change set'), count('delete change set'))
  return problem
}

suite('a change that was reviewed in one pull request is deployed', () => {
  for (const [when, commits] of [
    ['by a merge commit', ['a1', HEAD_SHA, MERGE_SHA]],
    ['after a squash into one commit', [MERGE_SHA]],
    ['after a rebase into several commits', ['b1', 'b2', MERGE_SHA]],
    ['in a push with commits of another branch before its merge', ['c1', 'c2', HEAD_SHA, MERGE_SHA]],
    ['in a push of more commits than the deployment reads', [...Array(500).keys()].map(String).concat(MERGE_SHA)],
  ] as const)
    test(`a change that was reviewed in one pull request is deployed ${when}`, async () => {
      const deployment = await prepareDeployment({ order: { push: { commits, created: false } } })

      const outcome = await deployment.run()

      assert.match(outcome.kind, /^deployed/)
      assert.ok(deployment.executed())
      assert.match(deployment.tools.forge.commentBodies(7).at(-1) ?? '', /^deployed/)
    })

  test('a change that was reviewed in one pull request is deployed although its comment is stale, if the change is still the same', async () => {
    const deployment = await prepareDeployment({ marker: { state: 'stale' } })

    assert.match((await deployment.run()).kind, /^deployed/)
    assert.match(deployment.tools.reporter.ofKind('warning')[0]?.text ?? '', /Another deployment changed 'dev' after/)
  })

  test('a change that was reviewed in one pull request is deployed without a warning if its comment is current', async () => {
    const deployment = await prepareDeployment()

    await deployment.run()

    assert.deepEqual(deployment.tools.reporter.ofKind('warning'), [])
  })

  test('a change that was reviewed in one pull request is deployed if the newest of several own comments is of the merged commit', async () => {
    const forge = fakeForge()
    forge.addComment(7, { body: commentRenderer.previewComment(aPreview(), aMarker({ headSha: 'old' }), about) })

    assert.match((await (await prepareDeployment({ forge })).run()).kind, /^deployed/)
  })

  test('a change that was reviewed in one pull request is deployed if no stack exists yet', async () => {
    const script: Partial<CloudFormationScript> = {
      stacks: [aBootstrapStack()],
      onExecute: [
        { seconds: 1, status: 'CREATE_IN_PROGRESS' },
        { seconds: 3, status: 'CREATE_COMPLETE' },
      ],
    }
    const deployment = await prepareDeployment({ script })

    assert.match((await deployment.run()).kind, /^deployed/)
    assert.equal(deployment.tools.cloudFormation.changeSetOrders.at(-1)?.kind, 'create')
  })

  test('a change that was reviewed in one pull request is deployed if its commit descends from the deployed commit', async () => {
    const forge = fakeForge({ deployed: OTHER_SHA, ancestors: { [MERGE_SHA]: [OTHER_SHA] } })

    assert.match((await (await prepareDeployment({ forge })).run()).kind, /^deployed/)
  })

  test('a change that was reviewed in one pull request is deployed once: a repeated run reports that nothing changes', async () => {
    const forge = fakeForge({ deployed: MERGE_SHA })
    const deployment = await prepareDeployment({ forge, reviewed: {}, script: { changeSets: [EMPTY] } })

    assert.equal((await deployment.run()).kind, 'unchanged')
    assert.equal(forge.commentBodies(7).at(-1), 'unchanged')
  })
})

/** Pushes that end with a commit that no pull request brought. */
const ON_TOP = [
  ['a commit was pushed', [MERGE_SHA, OTHER_SHA]],
  ['several commits were pushed', [HEAD_SHA, MERGE_SHA, 'c1', OTHER_SHA]],
  ['a commit was pushed after many others', [...Array(500).keys()].map(String).concat(MERGE_SHA, OTHER_SHA)],
  ['a commit was pushed after a rebase', ['b1', 'b2', MERGE_SHA, OTHER_SHA]],
] as const

const READING_STEPS = ['check the account', 'resolve', 'package', 'read the change set']

suite('a deployment executes nothing', () => {
  const unreviewed: readonly (readonly [string, DeploymentCase, RegExp])[] = [
    ['after a direct push', { forge: fakeForge({ pullRequests: [] }) }, /no merged pull request into 'env\/dev'/],
    ['for a new branch', { order: { push: { commits: [MERGE_SHA], created: true } } }, /this push created branch/],
    [
      'if the pull request was merged into another branch',
      { forge: fakeForge({ pullRequests: [aPullRequest({ baseRef: 'main' })] }) },
      /no merged pull request/,
    ],
    [
      'if the pull request of the commit was not merged',
      { forge: fakeForge({ pullRequests: [aPullRequest({ mergedAt: undefined })] }) },
      /no merged pull request/,
    ],
    [
      'if another push merged the pull request',
      { forge: fakeForge({ pullRequests: [aPullRequest({ mergeCommitSha: OTHER_SHA })] }) },
      /no merged pull request/,
    ],
    [
      'if a push merged several pull requests',
      { forge: fakeForge({ pullRequests: [aPullRequest(), aPullRequest({ number: 8, mergeCommitSha: HEAD_SHA })] }) },
      /several pull requests \(#7, #8\)/,
    ],
    ...ON_TOP.map(
      ([what, commits]) =>
        [
          `if ${what} on top of the merged pull request`,
          { order: { push: { commits, created: false } } },
          /commit 'facadefaca' was pushed beside the merge commit 'decadedeca' of pull request #7/,
        ] as const,
    ),
    [
      'if the pull request has no preview',
      { marker: undefined },
      /#7 has no preview of 'dev' by github-actions\[bot\]:?/,
    ],
    ['if a user forged the preview', { author: 'mallory' }, /no preview .*only one by 'mallory'/],
    ['if another bot wrote the preview', { author: 'renovate[bot]' }, /only one by 'renovate\[bot\]'/],
    [
      'if a user edited the preview',
      { forge: fakeForge({ editors: { 100: 'mallory' } }) },
      /'mallory' edited the preview/,
    ],
    [
      'if the preview is of an older head',
      { marker: { headSha: OTHER_SHA } },
      /is of commit 'facadefaca', but 'c0ffeec0ff' was merged/,
    ],
    ['if the preview is of another environment', { marker: { environment: 'staging' } }, /no preview of 'dev'/],
    [
      'if the run was started by hand without an approval',
      { order: { push: undefined } },
      /started by hand without 'approve'/,
    ],
  ]
  for (const [when, about, message] of unreviewed)
    test(`a deployment executes nothing ${when}, and the refusal names the fingerprint to approve`, async () => {
      const deployment = await prepareDeployment(about)

      const { todo } = await expectRefusal(
        deployment,
        message,
        /pull request into 'env\/dev'.*start the workflow on 'env\/dev'/,
      )

      assert.ok(todo?.includes(`approve '${deployment.fingerprint}'`))
    })

  test('a deployment executes nothing after an unreviewed push, and reads account and templates once', async () => {
    const deployment = await prepareDeployment({ forge: fakeForge({ pullRequests: [] }) })

    await expectRefusal(deployment, /no merged pull request/)

    const steps = deployment.tools.reporter.ofKind('step').map(({ step }) => step)
    for (const step of READING_STEPS)
      assert.deepEqual(
        steps.filter(reported => reported === step),
        [step],
      )
  })

  test('a deployment executes nothing if the stack changed after the review, and comments the differences on the pull request', async () => {
    const changeSets = [aChangeSet({ changes: [aProposedChange({ logicalId: 'Queue' })] })]
    const deployment = await prepareDeployment({ reviewed: {}, script: { changeSets, onExecute: GOOD_UPDATE } })

    await expectRefusal(
      deployment,
      /not what was reviewed(.|\n)*Queue .* was not reviewed/,
      /start the workflow on 'env\/dev' with approve/,
    )

    assert.match(deployment.tools.forge.commentBodies(7).at(-1) ?? '', /refused\n(.|\n)*Queue .* was not reviewed/)
    assert.equal(deployment.tools.reporter.ofKind('preview').length, 1)
  })

  test('a deployment executes nothing if the preview is stale and only its inputs are the reviewed ones', async () => {
    const script: Partial<CloudFormationScript> = { stacks: [aBootstrapStack()] }
    const marker = { state: 'stale', fingerprint: 'e'.repeat(64) } as const

    await expectRefusal(await prepareDeployment({ script, marker }), /not what was reviewed/)
  })

  test('a deployment executes nothing if the preview is stale and the change is another one', async () => {
    const changeSets = [aChangeSet({ changes: [aProposedChange({ logicalId: 'Queue' })] })]
    const script = { changeSets, onExecute: GOOD_UPDATE }

    await expectRefusal(
      await prepareDeployment({ reviewed: {}, script, marker: { state: 'stale' } }),
      /not what was reviewed(.|\n)*Queue .* was not reviewed/,
    )
  })

  test('a deployment executes nothing if the preview is stale and of an older head', async () => {
    const deployment = await prepareDeployment({ marker: { state: 'stale', headSha: OTHER_SHA } })

    await expectRefusal(deployment, /is of commit 'facadefaca', but 'c0ffeec0ff' was merged/)
  })

  test('a deployment executes nothing if no stack exists yet and the inputs are not the reviewed ones', async () => {
    const script: Partial<CloudFormationScript> = { stacks: [aBootstrapStack()] }
    const other = anEnvironment({ parameters: { DomainName: 'other.example.com' } })

    await expectRefusal(await prepareDeployment({ script, environment: other }), /not what was reviewed/)
  })

  test('a deployment executes nothing if an older run is started again after a newer deployment', async () => {
    const deployment = await prepareDeployment({
      forge: fakeForge({ deployed: OTHER_SHA, ancestors: { [OTHER_SHA]: [MERGE_SHA] } }),
    })

    await expectRefusal(deployment, /'decadedeca' does not descend from 'facadefaca'/, /revert in a pull request/)
  })

  for (const branch of ['main', 'env/staging', 'env/dev/x', undefined])
    test(`a deployment executes nothing on ${branch ?? 'a tag'}, not even with an approval`, async () => {
      const { fingerprint } = await prepareDeployment()
      const deployment = await prepareDeployment({ order: { branch, push: undefined, approve: fingerprint } })

      await expectRefusal(deployment, /deployed from branch 'env\/dev' only/)
    })

  test('a deployment executes nothing in another account, and sends no request to GitHub', async () => {
    const forge = fakeForge({ before: call => assert.fail(`unexpected request ${call}`) })

    await expectRefusal(
      await prepareDeployment({ forge, environment: anEnvironment({ account: '999988887777' }) }),
      /belongs to account/,
    )
  })

  for (const call of ['deployedCommit', 'pullRequestsOf', 'comments', 'editorOf'] as const)
    test(`a deployment executes nothing if GitHub does not respond to ${call}`, async () => {
      const before = (request: string) => {
        if (request === call) throw new Problem('GitHub: 503')
      }

      await expectRefusal(await prepareDeployment({ forge: fakeForge({ before }) }), /GitHub: 503/, /^$/)
    })
})

suite('a fingerprint that is approved by hand', () => {
  const byHand = { push: undefined } as const

  test('a fingerprint that is approved by hand is deployed if the change set has it', async () => {
    const { fingerprint } = await prepareDeployment()
    const deployment = await prepareDeployment({ marker: undefined, order: { ...byHand, approve: fingerprint } })

    assert.match((await deployment.run()).kind, /^deployed/)
    assert.match(deployment.tools.forge.commentBodies(7).at(-1) ?? '', /^deployed/)
  })

  for (const [what, approve, message] of [
    ['another fingerprint', 'b'.repeat(64), /not what was reviewed/],
    ['no fingerprint', 'yes', /'yes' is not a fingerprint/],
  ] as const)
    test(`a fingerprint that is approved by hand is refused if it is ${what}`, async () => {
      await expectRefusal(await prepareDeployment({ order: { ...byHand, approve } }), message)
    })

  test('a fingerprint that is approved by hand is refused if the run is older than the deployed commit', async () => {
    const { fingerprint } = await prepareDeployment()
    const deployment = await prepareDeployment({
      forge: fakeForge({ deployed: OTHER_SHA }),
      order: { ...byHand, approve: fingerprint },
    })

    await expectRefusal(deployment, /does not descend/)
  })

  test('a fingerprint that is approved by hand is deployed with a warning if GitHub does not respond', async () => {
    const { fingerprint } = await prepareDeployment()
    const before = () => {
      throw new Problem('GitHub could not be reached.', { reason: 'unavailable' })
    }
    const deployment = await prepareDeployment({
      marker: undefined,
      forge: fakeForge({ before }),
      order: { ...byHand, approve: fingerprint },
    })

    assert.match((await deployment.run()).kind, /^deployed/)
    const warnings = deployment.tools.reporter.reported.flatMap(one => (one.kind === 'warning' ? [one.text] : []))
    assert.ok(warnings.some(text => /Cannot check whether a newer commit .*: GitHub could not be reached/.test(text)))
  })

  test('a fingerprint that is approved by hand is refused in a run that a push started', async () => {
    const { fingerprint } = await prepareDeployment()

    await expectRefusal(
      await prepareDeployment({ order: { approve: fingerprint } }),
      /by hand, and a push started this run/,
    )
  })
})

suite('an environment that does not change', () => {
  const cases: readonly (readonly [string, DeploymentCase])[] = [
    ['after a direct push', { forge: fakeForge({ pullRequests: [] }) }],
    ['after a reviewed push', { forge: fakeForge() }],
    ['in a run that is started by hand', { order: { push: undefined } }],
  ]
  for (const [when, deployment] of cases)
    test(`an environment that does not change needs no review ${when}`, async () => {
      const { run, executed } = await prepareDeployment({ ...deployment, script: { changeSets: [EMPTY] } })

      assert.equal((await run()).kind, 'unchanged')
      assert.ok(!executed())
    })
})

suite('other open pull requests', () => {
  const theirs = aPullRequest({
    number: 9,
    state: 'open',
    mergedAt: undefined,
    mergeCommitSha: undefined,
    headSha: OTHER_SHA,
  })
  const elsewhere = aPullRequest({ ...theirs, number: 10, baseRef: 'env/staging' })
  const marked = (forge: FakeForge, number: number) =>
    commentRenderer.markerOf(forge.commentBodies(number)[0] ?? '')?.state

  async function after(
    given: DeploymentCase,
    editors: Readonly<Record<number, string>> = {},
    script?: Partial<CloudFormationScript>,
  ) {
    const forge = fakeForge({ pullRequests: [aPullRequest(), theirs, elsewhere], editors })
    for (const number of [9, 10]) {
      const body = commentRenderer.previewComment(aPreview(), aMarker({ headSha: OTHER_SHA }), about)
      forge.addComment(number, { body })
    }
    const deployment = await prepareDeployment({ ...given, forge, ...(script && { script }) })
    await deployment.run().catch(() => undefined)
    return forge
  }

  test('other open pull requests on the environment are marked stale after a deployment, and no others', async () => {
    const forge = await after({})

    assert.deepEqual([marked(forge, 9), marked(forge, 10)], ['stale', 'current'])
  })

  test('other open pull requests are not marked when nothing was executed', async () => {
    assert.equal(marked(await after({ order: { push: undefined } }), 9), 'current')
    assert.equal(marked(await after({}, {}, { changeSets: [EMPTY] }), 9), 'current')
  })

  test('other open pull requests keep a comment that another user edited, because a marked comment would appear as ours', async () => {
    assert.equal(marked(await after({}, { 100: 'mallory' }), 9), 'current')
  })
})

suite('a failing comment', () => {
  for (const call of ['createComment', 'openPullRequests', 'updateComment'] as const)
    for (const error of [new Problem('GitHub: 403'), new TypeError('a bug')])
      test(`a failing comment does not fail a deployment: ${error.name} at ${call}`, async () => {
        const open = aPullRequest({ number: 9, state: 'open', mergedAt: undefined })
        const before = (request: string) => {
          if (request === call) throw error
        }
        const forge = fakeForge({ pullRequests: [aPullRequest(), open], before })
        forge.addComment(9, { body: commentRenderer.previewComment(aPreview(), aMarker(), about) })
        const deployment = await prepareDeployment({ forge })

        assert.match((await deployment.run()).kind, /^deployed/)
        assert.ok(deployment.tools.reporter.ofKind('warning').some(({ text }) => text.includes(error.message)))
      })

  test('a failing comment hides no refusal', async () => {
    const forge = fakeForge({
      before: call => {
        if (call === 'createComment') throw new Problem('GitHub: 403')
      },
    })

    await expectRefusal(await prepareDeployment({ forge, marker: { headSha: OTHER_SHA } }), /is of commit/)
  })
})

suite('a deployment that did not succeed names next steps with pull requests', () => {
  const NEXT_STEPS = /merge the correction into 'env\/dev' by a pull request, or run this job again/
  for (const [status, nextStep] of [
    ['UPDATE_ROLLBACK_COMPLETE', /^Correct the cause, then merge/],
    ['UPDATE_ROLLBACK_FAILED', /continue-update-rollback --stack-name open-webui-dev/],
  ] as const)
    test(`a deployment that did not succeed names next steps with pull requests in ${status}`, async () => {
      const onExecute = [
        { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
        { seconds: 3, status },
      ] as const
      const outcome = await (await prepareDeployment({ script: { onExecute } })).run()

      const todo = ('todo' in outcome && outcome.todo) || ''
      assert.match(todo, NEXT_STEPS)
      assert.match(todo, nextStep)
      assert.doesNotMatch(todo, /npm run deploy/)
    })

  test('a deployment that did not succeed names next steps with pull requests for a stack that must be deleted first', async () => {
    const stacks = [aBootstrapStack(), aStack({ status: 'ROLLBACK_COMPLETE' })]
    const { todo } = await expectRefusal(
      await prepareDeployment({ script: { stacks }, reviewed: {} }),
      /ROLLBACK_COMPLETE/,
      NEXT_STEPS,
    )

    assert.match(todo ?? '', /^Run 'npm run teardown -- dev', then merge/)
  })
})

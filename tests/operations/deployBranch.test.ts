import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Environment } from '#lib/model/environment.ts'
import type { PreviewMarker } from '#lib/model/gitHub/pullRequest.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { type DeployBranchOrder, deployBranch } from '#lib/operations/deployBranch.ts'
import { aChangeSet, aProposedChange } from '../fakes/aChangeSet.ts'
import { GOOD_UPDATE, type Script } from '../fakes/aCloudFormation.ts'
import { aForge, aPullRequest, type FakeForge, HEAD, MERGE } from '../fakes/aForge.ts'
import { anEnvironment } from '../fakes/anEnvironment.ts'
import { anObjectStore } from '../fakes/anObjectStore.ts'
import { aPreview } from '../fakes/aPreview.ts'
import { aBootstrapStack, aStack } from '../fakes/aStack.ts'
import { aWording } from '../fakes/aWording.ts'
import { type FakeTools, theTools } from '../fakes/theTools.ts'

const environment = anEnvironment()
const commentRenderer = aWording()
const about = { runUrl: 'https://github.com/team/open-webui/actions/runs/1' }
const OTHER = 'facade'.repeat(7).slice(0, 40)
const EMPTY = aChangeSet({ status: 'empty', changes: [] })

function aMarker(about: Partial<PreviewMarker> = {}): PreviewMarker {
  const digests = { inputsDigest: '1'.repeat(64), fingerprint: '2'.repeat(64) }
  return { environment: 'dev', headSha: HEAD, mergeSha: MERGE, ...digests, state: 'current', ...about }
}

type Scene = {
  readonly script?: Partial<Script>
  readonly forge?: FakeForge
  readonly order?: Partial<DeployBranchOrder>
  readonly environment?: Environment
  /** What was reviewed, when it is not what the script makes. */
  readonly reviewed?: Partial<Script>
  /** How the comment's marker differs from the reviewed; undefined: there is no comment. */
  readonly marker?: Partial<PreviewMarker> | undefined
  readonly author?: string
}

type Played = {
  readonly tools: FakeTools & { readonly forge: FakeForge }
  readonly fingerprint: string
  readonly run: () => ReturnType<typeof deployBranch>
  readonly executed: () => boolean
}

/** A preview is made and commented on pull request 7, then what was merged is about to be deployed. */
async function played(scene: Scene = {}): Promise<Played> {
  const { script = { onExecute: GOOD_UPDATE }, forge = aForge(), author = 'github-actions[bot]' } = scene
  const objectStore = anObjectStore()
  const { preview } = await changeSet({ environment }, theTools({ script: scene.reviewed ?? script, objectStore }))
  const { inputsDigest, fingerprint } = preview
  if (!('marker' in scene) || scene.marker) {
    const marker = aMarker({ inputsDigest, fingerprint, ...scene.marker })
    forge.put(7, { author, body: commentRenderer.previewComment(preview, marker, about) })
  }
  const tools = { ...theTools({ script, objectStore }), forge, commentRenderer }
  const order: DeployBranchOrder = {
    environment: scene.environment ?? environment,
    commit: MERGE,
    branch: 'env/dev',
    push: { commits: [HEAD, MERGE], created: false },
    approve: undefined,
    about,
    ...scene.order,
  }
  const executed = () => tools.cloudFormation.done.includes('execute')
  return { tools, fingerprint, run: () => deployBranch(order, tools), executed }
}

/** Nothing was executed and no change set of ours is left. */
async function refused({ run, executed, tools }: Played, message: RegExp, todo: RegExp = /./): Promise<Problem> {
  let problem: Problem | undefined
  await assert.rejects(run(), (error: unknown) => {
    assert.ok(error instanceof Problem, String(error))
    problem = error
    return true
  })
  assert.ok(problem)
  assert.match([problem.message, ...problem.findings.map(one => one.message)].join('\n'), message)
  assert.match(problem.todo ?? '', todo)
  assert.ok(!executed())
  const { done } = tools.cloudFormation
  const count = (what: string) => done.filter(one => one === what).length
  assert.equal(count('create change set'), count('delete change set'))
  return problem
}

suite('what was reviewed in one pull request is deployed', () => {
  for (const [when, commits] of [
    ['by a merge commit', ['a1', HEAD, MERGE]],
    ['squashed into one commit', [MERGE]],
    ['rebased into several', ['b1', 'b2', MERGE]],
    ['in a push that brought other commits, too', [MERGE, 'c1', 'c2']],
    ['in a push of more commits than are asked about', [...Array(500).keys()].map(String).concat(MERGE)],
  ] as const)
    test(when, async () => {
      const scene = await played({ order: { push: { commits, created: false } } })

      const outcome = await scene.run()

      assert.match(outcome.kind, /^deployed/)
      assert.ok(scene.executed())
      assert.match(scene.tools.forge.bodies(7).at(-1) ?? '', /^deployed/)
    })

  test('when it says that another deployment came in between, but that changed nothing here', async () => {
    const scene = await played({ marker: { state: 'stale' } })

    assert.match((await scene.run()).kind, /^deployed/)
  })

  test('when the newest of several own comments is of what was merged', async () => {
    const forge = aForge()
    forge.put(7, { body: commentRenderer.previewComment(aPreview(), aMarker({ headSha: 'old' }), about) })

    assert.match((await (await played({ forge })).run()).kind, /^deployed/)
  })

  test('when nothing is deployed yet and the inputs are the reviewed ones', async () => {
    const script = {
      stacks: [aBootstrapStack()],
      onExecute: [
        { after: 1, status: 'CREATE_IN_PROGRESS' },
        { after: 3, status: 'CREATE_COMPLETE' },
      ],
    }
    // Another release of these actions may sum up the same creation in another way.
    const scene = await played({ script, marker: { fingerprint: 'e'.repeat(64) } })

    assert.match((await scene.run()).kind, /^deployed/)
    assert.equal(scene.tools.cloudFormation.orders.at(-1)?.kind, 'create')
  })

  test('when it descends from what is deployed', async () => {
    const forge = aForge({ deployed: OTHER, ancestors: { [MERGE]: [OTHER] } })

    assert.match((await (await played({ forge })).run()).kind, /^deployed/)
  })

  test('once; the same run again changes nothing, and says so', async () => {
    const forge = aForge({ deployed: MERGE })
    const scene = await played({ forge, reviewed: {}, script: { made: [EMPTY] } })

    assert.equal((await scene.run()).kind, 'unchanged')
    assert.equal(forge.bodies(7).at(-1), 'unchanged')
  })
})

suite('nothing is executed', () => {
  const unreviewed: readonly (readonly [string, Scene, RegExp])[] = [
    ['after a direct push', { forge: aForge({ pullRequests: [] }) }, /no merged pull request into 'env\/dev'/],
    ['for a new branch', { order: { push: { commits: [MERGE], created: true } } }, /this push created branch/],
    [
      'when the pull request was merged elsewhere',
      { forge: aForge({ pullRequests: [aPullRequest({ baseRef: 'main' })] }) },
      /no merged pull request/,
    ],
    [
      'when a pull request has the commit but was not merged',
      { forge: aForge({ pullRequests: [aPullRequest({ mergedAt: undefined })] }) },
      /no merged pull request/,
    ],
    [
      'when the pull request was merged by another push',
      { forge: aForge({ pullRequests: [aPullRequest({ mergeCommitSha: OTHER })] }) },
      /no merged pull request/,
    ],
    [
      'when a push brought several pull requests',
      { forge: aForge({ pullRequests: [aPullRequest(), aPullRequest({ number: 8, mergeCommitSha: HEAD })] }) },
      /several pull requests \(#7, #8\)/,
    ],
    ['when there is no preview', { marker: undefined }, /#7 has no preview of 'dev' by github-actions\[bot\]:?/],
    ['when a person forged it', { author: 'mallory' }, /no preview .*only one that 'mallory' wrote/],
    ['when another bot wrote it', { author: 'renovate[bot]' }, /only one that 'renovate\[bot\]' wrote/],
    ['when a person edited it', { forge: aForge({ editors: { 100: 'mallory' } }) }, /'mallory' edited the preview/],
    [
      'when it is of an older head',
      { marker: { headSha: OTHER } },
      /is of commit 'facadefaca', but 'c0ffeec0ff' was merged/,
    ],
    ['when it is of another environment', { marker: { environment: 'staging' } }, /no preview of 'dev'/],
    ['when somebody starts it by hand', { order: { push: undefined } }, /started by hand without 'approve'/],
  ]
  for (const [when, about, message] of unreviewed)
    test(`${when}, and what to approve is named`, async () => {
      const scene = await played(about)

      const { todo } = await refused(scene, message, /pull request into 'env\/dev'.*start the workflow on 'env\/dev'/)

      assert.ok(todo?.includes(`approve '${scene.fingerprint}'`))
    })

  test('when the stack changed in between; the pull request learns what differs', async () => {
    const made = [aChangeSet({ changes: [aProposedChange({ logicalId: 'Queue' })] })]
    const scene = await played({ reviewed: {}, script: { made, onExecute: GOOD_UPDATE } })

    await refused(
      scene,
      /not what was reviewed(.|\n)*not reviewed: 'Queue'/,
      /start the workflow on 'env\/dev' with approve/,
    )

    assert.match(scene.tools.forge.bodies(7).at(-1) ?? '', /refused\n(.|\n)*not reviewed: 'Queue'/)
  })

  test('when nothing is deployed yet and the inputs are not the reviewed ones', async () => {
    const script = { stacks: [aBootstrapStack()] }
    const other = anEnvironment({ parameters: { DomainName: 'other.example.com' } })

    await refused(await played({ script, environment: other }), /not what was reviewed/)
  })

  test('when an older run is run again after a newer deployment', async () => {
    const scene = await played({ forge: aForge({ deployed: OTHER, ancestors: { [OTHER]: [MERGE] } }) })

    await refused(scene, /'decadedeca' does not descend from 'facadefaca'/, /revert in a pull request/)
    assert.deepEqual(scene.tools.cloudFormation.done, [])
  })

  for (const branch of ['main', 'env/staging', 'env/dev/x', undefined])
    test(`on ${branch ?? 'a tag'}, not even what is approved`, async () => {
      const { fingerprint } = await played()
      const scene = await played({ order: { branch, push: undefined, approve: fingerprint } })

      await refused(scene, /deployed from branch 'env\/dev' only/)
    })

  test('in another account, and GitHub is asked nothing', async () => {
    const forge = aForge({ before: call => assert.fail(`asked ${call}`) })

    await refused(
      await played({ forge, environment: anEnvironment({ account: '999988887777' }) }),
      /belongs to account/,
    )
  })

  for (const call of ['deployedCommit', 'pullRequestsOf', 'comments', 'editorOf'] as const)
    test(`when GitHub does not answer ${call}`, async () => {
      const before = (asked: string) => {
        if (asked === call) throw new Problem('GitHub: 503')
      }

      await refused(await played({ forge: aForge({ before }) }), /GitHub: 503/, /^$/)
    })
})

suite('what somebody approves by hand', () => {
  const byHand = { push: undefined } as const

  test('is executed when it is what would be executed', async () => {
    const { fingerprint } = await played()
    const scene = await played({ marker: undefined, order: { ...byHand, approve: fingerprint } })

    assert.match((await scene.run()).kind, /^deployed/)
    assert.match(scene.tools.forge.bodies(7).at(-1) ?? '', /^deployed/)
  })

  for (const [what, approve, message] of [
    ['another fingerprint', 'b'.repeat(64), /not what was reviewed/],
    ['no fingerprint', 'yes', /'yes' is not a fingerprint/],
  ] as const)
    test(`is refused when it is ${what}`, async () => {
      await refused(await played({ order: { ...byHand, approve } }), message)
    })

  test('is refused when the run is older than what is deployed', async () => {
    const { fingerprint } = await played()
    const scene = await played({ forge: aForge({ deployed: OTHER }), order: { ...byHand, approve: fingerprint } })

    await refused(scene, /does not descend/)
  })

  test('is executed also when GitHub cannot be asked, which is said', async () => {
    const { fingerprint } = await played()
    const before = () => {
      throw new Problem('GitHub could not be reached.', { reason: 'unavailable' })
    }
    const scene = await played({
      marker: undefined,
      forge: aForge({ before }),
      order: { ...byHand, approve: fingerprint },
    })

    assert.match((await scene.run()).kind, /^deployed/)
    const warnings = scene.tools.reporter.said.flatMap(one => (one.kind === 'warning' ? [one.text] : []))
    assert.ok(warnings.some(text => /newer commit .* is not known: GitHub could not be reached/.test(text)))
  })

  test('is for runs by hand alone', async () => {
    const { fingerprint } = await played()

    await refused(await played({ order: { approve: fingerprint } }), /by hand, and this one is of a push/)
  })
})

suite('an environment that does not change', () => {
  const scenes: readonly (readonly [string, Scene])[] = [
    ['after a direct push', { forge: aForge({ pullRequests: [] }) }],
    ['after a reviewed one', { forge: aForge() }],
    ['started by hand', { order: { push: undefined } }],
  ]
  for (const [when, scene] of scenes)
    test(`needs no review ${when}`, async () => {
      const { run, executed } = await played({ ...scene, script: { made: [EMPTY] } })

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
    headSha: OTHER,
  })
  const elsewhere = aPullRequest({ ...theirs, number: 10, baseRef: 'env/staging' })
  const marked = (forge: FakeForge, number: number) => commentRenderer.markerOf(forge.bodies(number)[0] ?? '')?.state

  async function after(scene: Scene, editors: Readonly<Record<number, string>> = {}, script?: Partial<Script>) {
    const forge = aForge({ pullRequests: [aPullRequest(), theirs, elsewhere], editors })
    for (const number of [9, 10]) {
      const body = commentRenderer.previewComment(aPreview(), aMarker({ headSha: OTHER }), about)
      forge.put(number, { body })
    }
    const scened = await played({ ...scene, forge, ...(script && { script }) })
    await scened.run().catch(() => undefined)
    return forge
  }

  test('on the environment are marked stale after a deployment, and no others', async () => {
    const forge = await after({})

    assert.deepEqual([marked(forge, 9), marked(forge, 10)], ['stale', 'current'])
  })

  test('are not marked when nothing was executed', async () => {
    assert.equal(marked(await after({ order: { push: undefined } }), 9), 'current')
    assert.equal(marked(await after({}, {}, { made: [EMPTY] }), 9), 'current')
  })

  test('keep a comment that somebody edited: marking it would make it pass for ours', async () => {
    assert.equal(marked(await after({}, { 100: 'mallory' }), 9), 'current')
  })
})

suite('a comment that cannot be written', () => {
  for (const call of ['createComment', 'openPullRequests', 'updateComment'] as const)
    for (const error of [new Problem('GitHub: 403'), new TypeError('a bug')])
      test(`turns no good deployment red: ${error.name} at ${call}`, async () => {
        const open = aPullRequest({ number: 9, state: 'open', mergedAt: undefined })
        const before = (asked: string) => {
          if (asked === call) throw error
        }
        const forge = aForge({ pullRequests: [aPullRequest(), open], before })
        forge.put(9, { body: commentRenderer.previewComment(aPreview(), aMarker(), about) })
        const scene = await played({ forge })

        assert.match((await scene.run()).kind, /^deployed/)
        assert.ok(scene.tools.reporter.of('warning').some(({ text }) => text.includes(error.message)))
      })

  test('hides no bad one', async () => {
    const forge = aForge({
      before: call => {
        if (call === 'createComment') throw new Problem('GitHub: 403')
      },
    })

    await refused(await played({ forge, marker: { headSha: OTHER } }), /is of commit/)
  })
})

suite('what did not succeed says the ways on of whoever merges', () => {
  const WAYS = /merge the correction into 'env\/dev' by a pull request, or run this job again/
  for (const [status, ways] of [
    ['UPDATE_ROLLBACK_COMPLETE', /^Correct the cause, then merge/],
    ['UPDATE_ROLLBACK_FAILED', /continue-update-rollback --stack-name open-webui-dev/],
  ] as const)
    test(`in ${status}`, async () => {
      const onExecute = [
        { after: 1, status: 'UPDATE_IN_PROGRESS' },
        { after: 3, status },
      ] as const
      const outcome = await (await played({ script: { onExecute } })).run()

      const todo = ('todo' in outcome && outcome.todo) || ''
      assert.match(todo, WAYS)
      assert.match(todo, ways)
      assert.doesNotMatch(todo, /npm run deploy/)
    })

  test('about a stack that needs a hand first', async () => {
    const stacks = [aBootstrapStack(), aStack({ status: 'ROLLBACK_COMPLETE' })]
    const { todo } = await refused(await played({ script: { stacks }, reviewed: {} }), /ROLLBACK_COMPLETE/, WAYS)

    assert.match(todo ?? '', /^Run 'npm run teardown -- dev', then merge/)
  })
})

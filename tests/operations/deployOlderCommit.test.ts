import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Stack } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { deployBranch } from '#lib/operations/deployBranch.ts'
import { fakeObjectStore } from '../fakes/aws/fakeObjectStore.ts'
import { aChangeSet } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack } from '../fakes/cloudFormation/aStack.ts'
import { type CloudFormationScript, GOOD_UPDATE } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fakeCommentRenderer } from '../fakes/gitHub/fakeCommentRenderer.ts'
import { fakeForge } from '../fakes/gitHub/fakeForge.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const environment = anEnvironment()
const STACK = 'open-webui-dev'
/** Three commits of one branch, and one of another branch. */
const OLD = 'a'.repeat(40)
const RUN = 'b'.repeat(40)
const NEW = 'c'.repeat(40)
const OTHER = 'd'.repeat(40)
const ANCESTORS = { [RUN]: [OLD], [NEW]: [OLD, RUN], [OTHER]: [OLD] }

type OlderCase = {
  /** The commits that were executed, oldest first; undefined: the execution carried none. */
  readonly executed?: readonly (string | undefined)[]
  /** The number of resource events of each other operation after those. */
  readonly later?: readonly number[]
  /** The newest deployment of GitHub that ended. */
  readonly deployed?: string
  readonly script?: Partial<CloudFormationScript>
  /** Called before each call to GitHub. */
  readonly before?: (call: string) => void
  /** The tokens of the newest operations, which others started. */
  readonly otherTokens?: readonly string[]
}

/** A run of commit RUN that a person approved. */
async function prepareRun({ executed = [], later = [], otherTokens = [], deployed, script, before }: OlderCase) {
  const objectStore = fakeObjectStore()
  const scripted = { onExecute: GOOD_UPDATE, ...script }
  const { preview } = await changeSet({ environment }, fakeTools({ script: scripted, objectStore }))
  const forge = fakeForge({ ancestors: ANCESTORS, ...(deployed && { deployed }), ...(before && { before }) })
  const tools = { ...fakeTools({ script: scripted, objectStore }), forge, commentRenderer: fakeCommentRenderer() }
  const { addEvents } = tools.cloudFormation
  const operation = [
    { seconds: 0, status: 'UPDATE_IN_PROGRESS' },
    { seconds: 0, status: 'UPDATE_COMPLETE' },
  ]
  for (const [index, commit] of executed.entries())
    addEvents(STACK, operation, `deploy-0123456789ab-2026112812000000${index}-0a1b${commit ? `-${commit}` : ''}`)
  for (const count of later) {
    const resources = Array.from({ length: count }, () => ({
      seconds: 0,
      status: 'UPDATE_COMPLETE',
      resource: 'Topic',
    }))
    addEvents(STACK, [...operation.slice(0, 1), ...resources, ...operation.slice(1)], 'Console-UpdateStack-1234')
  }
  for (const token of otherTokens) addEvents(STACK, operation, token)
  const run = () =>
    deployBranch(
      {
        environment,
        commit: RUN,
        branch: 'env/dev',
        push: undefined,
        approve: preview.fingerprint,
        about: { runUrl: 'https://github.com/team/open-webui/actions/runs/1' },
      },
      tools,
    )
  return { run, tools }
}

async function assertRefused({ run, tools }: Awaited<ReturnType<typeof prepareRun>>, message: RegExp): Promise<void> {
  await assert.rejects(run(), (error: unknown) => {
    assert.ok(error instanceof Problem, String(error))
    assert.equal(error.kind, 'refused')
    assert.match(error.message, message)
    assert.match(
      error.todo ?? '',
      /revert in a pull request into 'env\/dev'.*or deploy the branch once from a terminal/,
    )
    return true
  })
  const { operations } = tools.cloudFormation
  assert.ok(!operations.includes('execute'))
  assert.equal(operations.filter(operation => operation === 'delete change set').length, operations.length / 2)
}

suite('a run is older than the environment', () => {
  const refused: readonly (readonly [string, OlderCase])[] = [
    ['if a newer commit was executed', { executed: [OLD, NEW] }],
    ['if a commit of another branch was executed', { executed: [OTHER] }],
    ['if a newer commit was executed, and then something without a commit', { executed: [NEW, undefined] }],
    ['if others changed the stack since the newer commit was executed', { executed: [NEW], later: [3, 3] }],
    ['if the newer execution is behind a page of events', { executed: [NEW], later: [150] }],
    ['although GitHub calls an older deployment the newest', { executed: [NEW], deployed: OLD }],
    ['if no execution carries a commit and GitHub has a newer deployment', { executed: [undefined], deployed: NEW }],
    [
      'if there is no stack and GitHub has a newer deployment',
      { deployed: NEW, script: { stacks: [aBootstrapStack()] } },
    ],
    [
      'if nothing would change',
      { executed: [NEW], script: { changeSets: [aChangeSet({ status: 'empty', changes: [] })] } },
    ],
  ]
  for (const [when, older] of refused)
    test(`a run is older than the environment ${when}, and an approval does not help`, async () => {
      await assertRefused(await prepareRun(older), /'bbbbbbbbbb' does not descend from '(c{10}|d{10})'/)
    })

  test('a run is older than the environment after its change set if a newer commit is executed meanwhile', async () => {
    let executeNewer = () => undefined as unknown
    const onCall: CloudFormationScript['onCall'] = call => {
      if (call !== 'execute') return
      executeNewer()
      throw new Problem('The stack changed.', { reason: 'stale' })
    }
    const prepared = await prepareRun({ executed: [OLD], script: { onCall } })
    executeNewer = () =>
      prepared.tools.cloudFormation.addEvents(
        STACK,
        [{ seconds: 0, status: 'UPDATE_COMPLETE' }],
        `deploy-0123456789ab-20261128120000009-0a1b-${NEW}`,
      )

    await assertRefused(prepared, /was executed on 'dev'/)
  })
})

suite('a run is not older than the environment', () => {
  const accepted: readonly (readonly [string, OlderCase])[] = [
    ['if an ancestor was executed', { executed: [OLD] }],
    ['if its own commit was executed', { executed: [RUN] }],
    ['although GitHub has a deployment of a commit that was never executed', { executed: [OLD], deployed: OTHER }],
    ['if nothing is known of earlier executions', { executed: [undefined], later: [2] }],
    [
      'because of a token of another verb or tool with a newer commit',
      { executed: [OLD], otherTokens: [`teardown-20261128120000000-${NEW}`, NEW, `deploy-${NEW}`, `other-1-${NEW}`] },
    ],
  ]
  for (const [when, older] of accepted)
    test(`a run is not older than the environment ${when}`, async () => {
      const { run } = await prepareRun(older)

      assert.match((await run()).kind, /^deployed/)
    })

  test('a run is not older than the environment if its own commit was executed, and GitHub is not asked', async () => {
    const { run } = await prepareRun({
      executed: [RUN],
      before: call => assert.ok(call !== 'deployedCommit' && call !== 'isAncestor', call),
    })

    assert.match((await run()).kind, /^deployed/)
  })
})

suite('the token of an execution', () => {
  const tokensOf = async (stack: Pick<Stack, 'id'>, tools: ReturnType<typeof fakeTools>) =>
    new Set((await tools.cloudFormation.events(stack.id)).events.map(({ token }) => token))
  const executedStack = async (tools: ReturnType<typeof fakeTools>) => {
    const stack = await tools.cloudFormation.stack(STACK)
    assert.ok(stack)
    return [...(await tokensOf(stack, tools))].join()
  }

  test('the token of an execution carries the commit of the run', async () => {
    const { run, tools } = await prepareRun({})

    await run()

    const token = await executedStack(tools)
    assert.match(token, new RegExp(`^deploy-[0-9a-f]{12}-\\d{17}-[0-9a-f]{4}-${RUN}$`))
    assert.ok(token.length <= 128)
  })

  for (const [tree, commit] of [
    ['a clean tree', NEW],
    ['a changed tree', undefined],
  ] as const)
    test(`the token of an execution from a terminal carries the commit of ${tree}${commit ? '' : ': none'}`, async () => {
      const tools = fakeTools({
        script: { onExecute: GOOD_UPDATE },
        workspace: { ...fakeWorkspace(), commit: async () => NEW, cleanCommit: async () => commit },
      })

      await deploy({ environment, yes: true }, tools)

      assert.match(await executedStack(tools), commit ? new RegExp(`-${NEW}$`) : /-[0-9a-f]{4}$/)
    })
})

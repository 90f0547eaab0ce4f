import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { poolSettings } from '#lib/operations/local/poolSettings.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { verify } from '#lib/operations/verify.ts'
import { describeFailure } from '#lib/shell/describeFailure.ts'
import { type ExitCode, exitCodeOf } from '#lib/shell/exitCode.ts'
import { aBootstrapStack, aStack } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakePrompt } from '../fakes/console/fakePrompt.ts'
import { type FakeTools, fakeTools } from '../fakes/fakeTools.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const environment = anEnvironment()

/** Each verb as a terminal runs it without flags. */
const VERBS: Readonly<Record<string, (tools: FakeTools) => Promise<ExitCode>>> = {
  'change-set': async tools => exitCodeOf(await changeSet({ environment }, tools)),
  deploy: async tools => exitCodeOf(await deploy({ environment, yes: false }, tools)),
  verify: async tools => {
    await checkAccount({ environment }, tools)
    return exitCodeOf(await verify({ environment, deadlineSeconds: 1 }, tools))
  },
  drift: async tools => exitCodeOf(await drift({ environment, deadlineSeconds: 30 }, tools)),
  status: async tools => {
    await status({ environment }, tools)
    return 0
  },
  'status --env': async tools => {
    await poolSettings({ environment }, tools)
    return 0
  },
  teardown: async tools => exitCodeOf(await teardown({ environment }, tools)),
  bootstrap: async tools => exitCodeOf(await bootstrap({ environment, yes: false }, tools)),
}

async function codeOf(verb: string, tools: FakeTools): Promise<number> {
  try {
    return (await VERBS[verb]?.(tools)) ?? Number.NaN
  } catch (error) {
    return describeFailure(error).exitCode
  }
}

const without: Partial<CloudFormationScript> = { stacks: [aBootstrapStack()] }
const stuck: Partial<CloudFormationScript> = {
  stacks: [aStack({ status: 'ROLLBACK_COMPLETE', outputs: {} }), aBootstrapStack()],
}
const refusedBy = (problem: Problem) => fakeTools({ identity: { caller: () => Promise.reject(problem) } })

type Row = readonly [situation: string, tools: () => FakeTools, codes: Readonly<Record<string, number>>]

const all = (code: number) => Object.fromEntries(Object.keys(VERBS).map(verb => [verb, code]))

const ROWS: readonly Row[] = [
  [
    'without a stack',
    () => fakeTools({ script: without, prompt: fakePrompt({ confirm: false }) }),
    { 'change-set': 0, deploy: 3, verify: 1, drift: 1, status: 0, 'status --env': 1, teardown: 0 },
  ],
  [
    'with an empty stack that was never executed',
    () =>
      fakeTools({
        script: { stacks: [aStack({ status: 'REVIEW_IN_PROGRESS', outputs: {} }), aBootstrapStack()] },
        prompt: fakePrompt({ confirm: false }),
      }),
    { 'change-set': 0, deploy: 3, verify: 1, drift: 1, status: 0 },
  ],
  [
    'without an interactive terminal, where a question is needed',
    () => fakeTools(),
    { deploy: 2, teardown: 2, bootstrap: 2 },
  ],
  [
    "with a 'no' at the question",
    () => fakeTools({ prompt: fakePrompt({ confirm: false, type: 'another name' }) }),
    { deploy: 3, teardown: 3, bootstrap: 3 },
  ],
  [
    'with a stuck stack',
    () => fakeTools({ script: stuck, prompt: fakePrompt({ confirm: true }) }),
    { 'change-set': 3, deploy: 3, verify: 1, drift: 1, status: 0, 'status --env': 1 },
  ],
  [
    'with credentials of another account',
    () =>
      fakeTools({
        identity: { caller: async () => ({ account: '999999999999', arn: 'arn:other' }) },
        prompt: fakePrompt({ confirm: true }),
      }),
    all(3),
  ],
  [
    'with expired credentials',
    () => ({ ...refusedBy(new Problem('The AWS credentials have expired.')), prompt: fakePrompt({ confirm: true }) }),
    all(3),
  ],
  [
    'without a connection to AWS',
    () => ({
      ...refusedBy(new Problem('No response.', { reason: 'unavailable' })),
      prompt: fakePrompt({ confirm: true }),
    }),
    all(1),
  ],
]

for (const [situation, toolsOf, codes] of ROWS)
  suite(`the exit codes ${situation}`, () => {
    for (const [verb, code] of Object.entries(codes))
      test(`the exit code of ${verb} ${situation} is ${code}`, async () => {
        assert.equal(await codeOf(verb, toolsOf()), code)
      })
  })

suite('the exit codes before any verb starts', () => {
  test('the exit code for an unknown environment is 2', async () => {
    const error = await readEnvironment('nowhere', fakeTools()).catch((problem: unknown) => problem)

    assert.equal(describeFailure(error).exitCode, 2)
  })

  test('the exit code of a bug is 1', () => assert.equal(describeFailure(new Error('x')).exitCode, 1))
})

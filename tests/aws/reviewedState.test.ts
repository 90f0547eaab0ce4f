import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Environment } from '#lib/model/environment.ts'
import type { DeployOutcome } from '#lib/model/outcome.ts'
import { Problem } from '#lib/model/problem.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { stackLifecycleHandlers } from '../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { type ExampleState, exampleState, filesOf, withValueAt } from '../fakes/anyEdit/exampleState.ts'
import { storeValues } from '../fakes/anyEdit/parameterStore.ts'
import { type EmulatedAccount, startAccount } from '../fakes/emulator/startAccount.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'
import { sampleOf, testLong } from '../fakes/testSize.ts'

const BOOTSTRAP = 'cloudformation/bootstrap.yaml'
const STACK = 'any-example'

type Deployed = {
  readonly account: EmulatedAccount
  readonly review: (state: ExampleState) => Promise<string>
  readonly deployState: (state: ExampleState, expect?: string) => Promise<DeployOutcome>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** An account with the stack of the example, through the adapters of production. */
async function startDeployed({ isDeployed = true } = {}): Promise<Deployed> {
  const account = await startAccount({ account: '111122223333', region: 'eu-central-1' })
  await storeValues(account.engine, exampleState.stored)
  const [, tools] = await filesAndTools(account, exampleState)
  await bootstrap({ environment: await environmentOf(tools), yes: true }, tools)
  const deployState: Deployed['deployState'] = async (target, expect) => {
    const [environment, tools] = await filesAndTools(account, target)
    return deploy({ environment, yes: expect === undefined, ...(expect !== undefined && { expect }) }, tools)
  }
  if (isDeployed) assert.match((await deployState(exampleState)).kind, /^deployed/)
  return {
    account,
    deployState,
    review: async target => {
      const [environment, tools] = await filesAndTools(account, target)
      return (await changeSet({ environment }, tools)).preview.fingerprint
    },
    [Symbol.asyncDispose]: () => account[Symbol.asyncDispose](),
  }
}

async function filesAndTools(
  { tools }: EmulatedAccount,
  state: ExampleState,
): Promise<readonly [Environment, AdministratorTools]> {
  const workspace = fakeWorkspace({ ...filesOf(state), [BOOTSTRAP]: fixtureFiles[BOOTSTRAP] ?? '' })
  const withFiles = { ...tools, workspace }
  return [await environmentOf(withFiles), withFiles]
}

function environmentOf(tools: AdministratorTools): Promise<Environment> {
  return readEnvironment('example', tools)
}

const titled = (state: ExampleState, Title: string): ExampleState => ({
  ...state,
  parameters: { ...state.parameters, Title },
})
const withOutput = (state: ExampleState, name: 'main' | 'deep', value: string): ExampleState => ({
  ...state,
  templates: {
    ...state.templates,
    [name]: withValueAt(
      state.templates[name],
      ['Outputs', 'Plain', 'Value'],
      value,
    ) as ExampleState['templates']['main'],
  },
})

/** The refusal's message and its lines; nothing was executed. */
async function refusalOf(deployed: Deployed, run: () => Promise<DeployOutcome>): Promise<string> {
  const events = rootEvents(deployed)
  try {
    const { kind } = await run()
    throw new assert.AssertionError({ message: `not refused: ${kind}` })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    assert.equal(error.kind, 'refused')
    assert.equal(rootEvents(deployed), events)
    return [error.message, ...error.findings.map(({ message }) => message)].join('\n')
  }
}

function rootEvents({ account: { engine } }: Deployed): number {
  return [...engine.stacks.values()].filter(({ name }) => name === STACK).flatMap(({ events }) => events).length
}

suite('an execution is refused if', () => {
  test('an execution is refused if another value was deployed after the review, and the refusal names that operation', async () => {
    await using deployed = await startDeployed()
    const expect = await deployed.review(titled(exampleState, 'second'))
    await deployed.deployState(titled(exampleState, 'fifth'))

    const text = await refusalOf(deployed, () => deployed.deployState(titled(exampleState, 'second'), expect))

    assert.match(text, /Title: the deployed value first → fifth changed after the review/)
    assert.match(text, /The last operation on stack 'any-example' started at 20\d\d-\S+Z, with token 'deploy-/)
  })

  test('an execution is refused if the stack is changed between the change set and its execution', async () => {
    await using deployed = await startDeployed()
    const expect = await deployed.review(titled(exampleState, 'second'))
    const [environment, tools] = await filesAndTools(deployed.account, titled(exampleState, 'second'))
    const { cloudFormation } = tools
    let isFirst = true
    const racing: AdministratorTools['cloudFormation'] = {
      ...cloudFormation,
      execute: async (id, order) => {
        if (isFirst) {
          isFirst = false
          await deployed.deployState(titled(exampleState, 'fifth'))
        }
        return cloudFormation.execute(id, order)
      },
    }

    await assert.rejects(
      deploy({ environment, yes: false, expect }, { ...tools, cloudFormation: racing }),
      (error: unknown) => error instanceof Problem && /not what was reviewed/.test(error.message),
    )
    const topics = deployed.account.engine.world.resources('AWS::SNS::Topic')
    assert.ok(topics.every(({ properties }) => properties.DisplayName === 'fifth'))
  })

  for (const name of sampleOf(['main', 'deep'] as const))
    test(`an execution is refused if an output of ${name} was edited after the review`, async () => {
      await using deployed = await startDeployed()
      const expect = await deployed.review(withOutput(exampleState, name, 'one'))

      const text = await refusalOf(deployed, () =>
        deployed.deployState(withOutput(exampleState, name, 'other'), expect),
      )

      assert.match(text, new RegExp(`cloudformation/${name}.yaml is not the reviewed version`))
      assert.match(text, /value of output (Inner\/Deep\/)?Plain is another one than reviewed/)
    })

  test('an execution is refused if a value in Parameter Store changed after the review', async () => {
    await using deployed = await startDeployed()
    const target = titled(exampleState, 'second')
    const expect = await deployed.review(target)
    await storeValues(deployed.account.engine, { ...exampleState.stored, '/example/one': 'changed' })

    const text = await refusalOf(deployed, () => deployed.deployState(target, expect))

    assert.match(text, /Image: its value in Systems Manager is not the one at the review/)
    assert.match(text, /Inner\/Deep\/Image: its value in Systems Manager/)
  })

  testLong('an execution is refused if the stack of a reviewed update was deleted', async () => {
    await using deployed = await startDeployed()
    const target = titled(exampleState, 'second')
    const expect = await deployed.review(target)
    stackLifecycleHandlers(deployed.account.engine).DeleteStack({ StackName: STACK })
    await deployed.account.engine.waitUntilIdle()

    const text = await refusalOf(deployed, () => deployed.deployState(target, expect))

    assert.match(text, /the stack does not exist any more: an update was reviewed/)
    assert.match(text, /Stack 'any-example' was deleted at 20\d\d-\S+Z, without a token/)
  })

  testLong('an execution is refused if the stack of a reviewed creation exists by now', async () => {
    await using deployed = await startDeployed({ isDeployed: false })
    const expect = await deployed.review(exampleState)
    await deployed.deployState(titled(exampleState, 'other'))

    const text = await refusalOf(deployed, () => deployed.deployState(exampleState, expect))

    assert.match(text, /the stack exists by now: its creation was reviewed/)
  })

  test('a creation is refused whatever the stored preview was altered to', async () => {
    await using deployed = await startDeployed({ isDeployed: false })
    const reviewed = await deployed.review(exampleState)
    const other = titled(exampleState, 'other')
    const otherFingerprint = await deployed.review(other)
    const objects = [...deployed.account.engine.world.objects.values()].find(bucket => bucket.has(keyOf(reviewed)))
    const [stored] = objects?.get(keyOf(otherFingerprint)) ?? []
    assert.ok(objects && stored?.body)
    const believable = Buffer.from(String(stored.body).replaceAll(otherFingerprint, reviewed))
    for (const body of [stored.body, believable]) {
      objects.set(keyOf(reviewed), [{ ...stored, headers: {}, body }])

      const text = await refusalOf(deployed, () => deployed.deployState(other, reviewed))

      assert.match(text, /does not add up to its fingerprint, so it was altered/)
    }
  })
})

function keyOf(fingerprint: string): string {
  return `previews/${fingerprint}.json`
}

suite('a change of outputs alone', () => {
  for (const name of sampleOf(['main', 'deep'] as const))
    test(`a change of an output of ${name} alone is previewed and executed`, async () => {
      await using deployed = await startDeployed()
      const target = withOutput(exampleState, name, 'another text')
      const expect = await deployed.review(target)

      assert.match((await deployed.deployState(target, expect)).kind, /^deployed/)
      assert.equal((await deployed.deployState(target, expect)).kind, 'unchanged')
      const { engine } = deployed.account
      const outputs = [...engine.stacks.values()].flatMap(stack => stack.outputs.map(({ value }) => value))
      assert.ok(outputs.includes('another text'))
    })
})

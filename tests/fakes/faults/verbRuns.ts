import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Environment } from '#lib/model/environment.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { verify } from '#lib/operations/verify.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import type { EmulatedAccount } from '../emulator/startAccount.ts'
import { fakeWorkspace } from '../files/fakeWorkspace.ts'
import { smallFiles } from './smallFiles.ts'

export type Outcome = { readonly kind: string }

/** One verb in an account, in a state in which it has something to do. */
export type VerbRun = {
  readonly run: (tools: AdministratorTools) => Promise<Outcome>
  /** The kind of the outcome without a fault. */
  readonly done: string
  /** What is wrong with the account after that outcome; undefined if nothing is. */
  readonly defect: () => string | undefined
}

export type Arrange = (account: EmulatedAccount, name: string) => Promise<VerbRun>

const STACK = 'open-webui-dev'
const BOOTSTRAP = 'open-webui-dev-bootstrap'
/** Seconds of CloudFormation: long enough for every pause that a fault may cause. */
const DEADLINE = { deadlineSeconds: 180 }

async function environmentOf(files: Readonly<Record<string, string>>): Promise<Environment> {
  return readEnvironment('dev', { workspace: fakeWorkspace(files), schemas: schemaValidator })
}

/** An environment, and tools that read its files. */
type PreparedFiles = {
  readonly environment: Environment
  readonly inFiles: (tools: AdministratorTools) => AdministratorTools
}

export async function prepareSmallFiles(name: string): Promise<PreparedFiles> {
  const files = smallFiles(name)
  return {
    environment: await environmentOf(files),
    inFiles: tools => ({ ...tools, workspace: fakeWorkspace(files) }),
  }
}

/** Deploys without faults, with the bootstrap stack that this needs. */
export async function deploySmallStack(account: EmulatedAccount, name: string): Promise<PreparedFiles> {
  const prepared = await prepareSmallFiles(name)
  const tools = prepared.inFiles(account.connectTools())
  if (!findStack(account.engine, BOOTSTRAP)) await bootstrap({ environment: prepared.environment, yes: true }, tools)
  await deploy({ environment: prepared.environment, yes: true }, tools)
  await account.engine.waitUntilIdle()
  return prepared
}

/** The number of operations that were started on a stack; an empty stack that a change set opens has none. */
export function operationCount({ engine }: EmulatedAccount, stackName = STACK): number {
  const starts = [...engine.stacks.values()]
    .filter(({ name }) => name === stackName)
    .flatMap(({ events }) =>
      events.filter(({ logicalId, reason }) => logicalId === stackName && reason === 'User Initiated'),
    )
  return starts.filter(({ status }) => status !== 'REVIEW_IN_PROGRESS').length
}

/** The names of change sets that are neither executed nor deleted. */
export function openChangeSets({ engine }: EmulatedAccount): readonly string[] {
  return [...engine.stacks.values()].flatMap(({ changeSets }) =>
    changeSets.filter(({ executionStatus }) => executionStatus === 'AVAILABLE').map(({ name }) => name),
  )
}

function stackDefect(
  account: EmulatedAccount,
  { status, name, operations }: { status: string; name?: string; operations: number },
) {
  const stack = findStack(account.engine, STACK)
  const topic = stack?.resources.get('Topic')?.properties.DisplayName
  if ((stack?.status ?? 'DELETE_COMPLETE') !== status) return `the stack is in ${stack?.status}`
  if (name !== undefined && topic !== name) return `the topic is called '${String(topic)}'`
  if (operationCount(account) !== operations) return `${operationCount(account)} operations instead of ${operations}`
  return undefined
}

/** Each verb that asks AWS for something, without `verify` and `status`. */
export const SMALL_RUNS: Readonly<Record<string, Arrange>> = {
  'change-set': async (account, name) => {
    const operations = operationCount(account)
    const { environment, inFiles } = await prepareSmallFiles(name)
    return {
      run: tools => changeSet({ environment }, inFiles(tools)),
      done: 'changes',
      defect: () => (operationCount(account) === operations ? undefined : 'something was executed'),
    }
  },
  deploy: async (account, name) => {
    const operations = operationCount(account)
    const { environment, inFiles } = await prepareSmallFiles(name)
    return {
      run: tools => deploy({ environment, yes: true, ...DEADLINE }, inFiles(tools)),
      done: 'deployed',
      defect: () => stackDefect(account, { status: 'UPDATE_COMPLETE', name, operations: operations + 1 }),
    }
  },
  teardown: async (account, name) => {
    const { environment, inFiles } = await deploySmallStack(account, name)
    const operations = operationCount(account)
    const order = { environment, typedName: STACK, emptyBuckets: true, ...DEADLINE }
    return {
      run: tools => teardown(order, inFiles(tools)),
      done: 'gone',
      defect: () => stackDefect(account, { status: 'DELETE_COMPLETE', operations: operations + 1 }),
    }
  },
  bootstrap: async (account, name) => {
    const { environment, inFiles } = await prepareSmallFiles(name)
    const operations = operationCount(account, BOOTSTRAP)
    const changed = { ...environment, tags: { owner: name } }
    return {
      run: tools => bootstrap({ environment: changed, yes: true }, inFiles(tools)),
      done: 'updated',
      defect: () =>
        operationCount(account, BOOTSTRAP) === operations + 1 ? undefined : 'not exactly one operation was executed',
    }
  },
  drift: async (account, name) => {
    const { environment, inFiles } = findStack(account.engine, STACK)
      ? await prepareSmallFiles(name)
      : await deploySmallStack(account, name)
    return {
      run: tools => drift({ environment, ...DEADLINE }, inFiles(tools)),
      done: 'in-sync',
      defect: () => undefined,
    }
  },
}

/** The verbs that read the application too, on a deployment of our own templates. */
export const FULL_RUNS: Readonly<Record<string, (environment: Environment) => VerbRun>> = {
  verify: environment => ({
    run: tools => verify({ environment, ...DEADLINE }, tools),
    done: 'healthy',
    defect: () => undefined,
  }),
  status: environment => ({
    run: async tools => {
      const outcome = await status({ environment }, tools)
      return { ...outcome, kind: outcome.state }
    },
    done: 'ready',
    defect: () => undefined,
  }),
}

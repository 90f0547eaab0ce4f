import type { Environment } from '#lib/model/environment.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { pauseSkippingClock } from '../clock/pauseSkippingClock.ts'
import { type EmulatedAccount, startAccount } from '../emulator/startAccount.ts'
import { type Death, dyingTools } from './dyingTools.ts'
import { deploySmallStack, type Outcome, openChangeSets, operationCount, prepareSmallFiles } from './verbRuns.ts'

/** A verb that is killed and run again. */
export type KilledVerb = {
  /** Brings the account into the state before the verb. */
  readonly arrange: (account: EmulatedAccount) => Promise<void>
  readonly run: (environment: Environment, tools: AdministratorTools) => Promise<Outcome>
  readonly stackName: string
  /** Operations on that stack after both runs, those of `arrange` included. */
  readonly operations: number
  readonly status: string
  /** The outcomes of the second run. */
  readonly outcomes: readonly string[]
}

const NAMES = { before: 'before', after: 'after' } as const
const STACK = 'open-webui-dev'
const BOOTSTRAP = 'open-webui-dev-bootstrap'

export const KILLED_VERBS: Readonly<Record<string, KilledVerb>> = {
  'deploy of an update': {
    arrange: async account => void (await deploySmallStack(account, NAMES.before)),
    run: (environment, tools) => deploy({ environment, yes: true }, tools),
    stackName: STACK,
    operations: 2,
    status: 'UPDATE_COMPLETE',
    outcomes: ['deployed', 'unchanged'],
  },
  'deploy of a creation': {
    arrange: async account => {
      const { environment, inFiles } = await prepareSmallFiles(NAMES.before)
      await bootstrap({ environment, yes: true }, inFiles(account.connectTools()))
    },
    run: (environment, tools) => deploy({ environment, yes: true }, tools),
    stackName: STACK,
    operations: 1,
    status: 'CREATE_COMPLETE',
    outcomes: ['deployed', 'unchanged'],
  },
  teardown: {
    arrange: async account => void (await deploySmallStack(account, NAMES.before)),
    run: (environment, tools) => teardown({ environment, typedName: STACK, emptyBuckets: true }, tools),
    stackName: STACK,
    operations: 2,
    status: 'DELETE_COMPLETE',
    outcomes: ['gone', 'nothing-to-do'],
  },
  'bootstrap of a creation': {
    arrange: async () => undefined,
    run: (environment, tools) => bootstrap({ environment, yes: true }, tools),
    stackName: BOOTSTRAP,
    operations: 1,
    status: 'CREATE_COMPLETE',
    // updated: the run that was killed had not switched on the stack's termination protection.
    outcomes: ['created', 'updated', 'unchanged'],
  },
  'bootstrap of an update': {
    arrange: async account => {
      const { environment, inFiles } = await prepareSmallFiles(NAMES.before)
      await bootstrap({ environment, yes: true }, inFiles(account.connectTools()))
    },
    run: (environment, tools) =>
      bootstrap({ environment: { ...environment, tags: { owner: 'me' } }, yes: true }, tools),
    stackName: BOOTSTRAP,
    operations: 2,
    status: 'UPDATE_COMPLETE',
    outcomes: ['updated', 'unchanged'],
  },
}

export type KilledResult = {
  /** The call at which the run died; undefined if it ended before. */
  readonly call: string | undefined
  /** Every call of the run until then. */
  readonly calls: readonly string[]
  /** What is wrong after the second run; undefined if nothing is. */
  readonly defect: string | undefined
}

/** Kills a verb at one of its awaits, runs it again with tools of its own, and looks at the account. */
export async function runKilled(verb: KilledVerb, death: Death): Promise<KilledResult> {
  await using account = await startAccount({
    account: '111122223333',
    region: 'eu-central-1',
    clock: pauseSkippingClock(),
  })
  await verb.arrange(account)
  const { environment, inFiles } = await prepareSmallFiles(NAMES.after)
  const before = dataIn(account)

  const first = dyingTools(inFiles(account.connectTools()), death)
  const ended = await Promise.race([verb.run(environment, first.tools), first.died])
  const call = ended === 'died' ? first.calls[death.call - 1] : undefined
  const second = await verb.run(environment, inFiles(account.connectTools())).catch(asError)
  await account.engine.waitUntilIdle()

  const defect = second instanceof Error ? second.message : defectIn(account, verb, second, before)
  return { call, calls: first.calls, defect }
}

function defectIn(
  account: EmulatedAccount,
  { stackName, operations, status, outcomes }: KilledVerb,
  second: Outcome,
  before: readonly string[],
): string | undefined {
  if (!outcomes.includes(second.kind)) return `the second run ended with '${second.kind}'`
  const current = findStack(account.engine, stackName)?.status ?? 'DELETE_COMPLETE'
  if (current !== status) return `the stack is in ${current}`
  const count = operationCount(account, stackName)
  if (count !== operations) return `${count} operations instead of ${operations}`
  const open = openChangeSets(account)
  if (open.length > 0) return `change set '${open[0]}' stays`
  const lost = before.filter(id => !dataIn(account).includes(id))
  if (lost.length > 0) return `${lost.join(', ')} is gone`
  return undefined
}

/** The physical ids of the tables, which every stack retains. */
function dataIn({ engine }: EmulatedAccount): readonly string[] {
  return engine.world.resources('AWS::DynamoDB::Table').map(({ physicalId }) => physicalId)
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

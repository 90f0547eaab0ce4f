import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import type { Clock } from '#lib/ports.ts'
import { type EmulatedAccount, startAccount } from '../emulator/startAccount.ts'
import { readFixture } from '../repository/fixtureWorkspace.ts'
import { DISTURBANCES, type Disturbance, isOfAllCalls } from './disturbances.ts'
import { type DisturbedResult, runDisturbed } from './runDisturbed.ts'
import { type Arrange, deploySmallStack, FULL_RUNS, SMALL_RUNS } from './verbRuns.ts'

export type DisturbedVerb = {
  /** The calls of the verb, without a fault. */
  readonly calls: readonly string[]
  readonly disturb: (disturbance: Disturbance, call: string) => Promise<DisturbedResult>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

export const VERBS: readonly string[] = [...Object.keys(SMALL_RUNS), ...Object.keys(FULL_RUNS)]

/** An account in which one verb runs, again and again, with a fault in one of its calls. */
export async function openDisturbedVerb(verb: string, clock: Clock): Promise<DisturbedVerb> {
  const small = SMALL_RUNS[verb]
  const { account, arrange } = small ? await openSmall(small, clock) : await openFull(verb, clock)
  let runs = 0
  const next = () => arrange(account, `name${++runs}`)
  const { run } = await next()
  account.calls.length = 0
  await run(account.connectTools())
  return {
    calls: [...new Set(account.calls)],
    disturb: async (disturbance, call) => runDisturbed(await next(), disturbance, call, account),
    [Symbol.asyncDispose]: account[Symbol.asyncDispose],
  }
}

/**
 * Every disturbance of every call, or one in `share` of them: each call and each disturbance is among them, and the next
 * verb takes others.
 */
export function disturbancesOf(
  calls: readonly string[],
  share: number,
  shift: number,
): readonly (readonly [Disturbance, string])[] {
  return calls.flatMap((call, index) =>
    DISTURBANCES.filter(disturbance => index === 0 || !isOfAllCalls(disturbance)).flatMap((disturbance, number) =>
      (index + number + shift) % share === 0 ? [[disturbance, call] as const] : [],
    ),
  )
}

type Opened = { readonly account: EmulatedAccount; readonly arrange: Arrange }

async function openSmall(arrange: Arrange, clock: Clock): Promise<Opened> {
  const account = await startAccount({ account: '111122223333', region: 'eu-central-1', clock })
  await deploySmallStack(account, 'first')
  return { account, arrange }
}

async function openFull(verb: string, clock: Clock): Promise<Opened> {
  const environment = await readFixture('dev')
  const account = await startAccount({ account: environment.account, region: environment.region, clock })
  const tools = account.connectTools()
  await bootstrap({ environment, yes: true }, tools)
  await deploy({ environment, yes: true }, tools)
  const run = FULL_RUNS[verb]
  if (!run) throw new Error(`There is no verb '${verb}'.`)
  return { account, arrange: async () => run(environment) }
}

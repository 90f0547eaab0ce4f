import type { Stack, StackState } from '../../model/cloudFormation/stack.ts'
import { stateOf } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { NextStep } from '../../model/nextStep.ts'
import { Problem } from '../../model/problem.ts'
import { refuseStuck } from '../execution/remedy.ts'
import type { Tools } from '../tools.ts'
import { firstReportOf, retryRead } from './retry.ts'
import { watchToEnd } from './watchToEnd.ts'

type IdleState = Exclude<StackState, { readonly kind: 'busy' }>

export type WaitOrder = {
  readonly stackName: string
  readonly deadline: Date
  /** events: report the events of the running operation. status: for roles that may not read events, which can hold secrets. */
  readonly watch: 'events' | 'status'
}

const POLL_INTERVAL = 3_000

/** Waits until no operation is running on the stack: never two operations on one stack. */
export async function waitUntilIdle(
  order: WaitOrder,
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<IdleState> {
  const { clock, reporter, signal } = tools
  const startedAt = clock.now().getTime()
  const retry = { clock, signal, deadline: order.deadline, reporter: firstReportOf(reporter) }
  for (;;) {
    signal?.throwIfAborted()
    const state = stateOf(await retryRead(() => tools.cloudFormation.stack(order.stackName), retry))
    if (state.kind !== 'busy') return state
    const now = clock.now().getTime()
    const subject = `stack '${state.stack.name}', which is in ${state.stack.status}`
    reporter.report({ kind: 'waiting', subject, seconds: Math.round((now - startedAt) / 1_000) })
    if (now + POLL_INTERVAL > order.deadline.getTime()) throw stillBusy(state.stack, now - startedAt)
    if (order.watch === 'events') {
      await watchToEnd({ ...order, stackId: state.stack.id, token: undefined }, tools)
    } else {
      await clock.sleep(POLL_INTERVAL, signal)
    }
  }
}

/** Waits until the stack is idle; refuses a stuck stack with its remedy. An update goes on from UPDATE_FAILED. */
export async function waitUntilUpdatable(
  order: WaitOrder & {
    readonly environment: Environment
    readonly retryHint?: string | undefined
    readonly stuckSteps?: ((stack: Stack) => Promise<readonly NextStep[] | undefined>) | undefined
  },
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<Exclude<IdleState, { readonly kind: 'stuck' }>> {
  const state = await waitUntilIdle(order, tools)
  if (state.kind === 'stuck' && state.stack.status === 'UPDATE_FAILED') return { kind: 'ready', stack: state.stack }
  if (state.kind === 'stuck')
    throw refuseStuck(state.stack, order.environment, { ...order, steps: await order.stuckSteps?.(state.stack) })
  return state
}

function stillBusy(stack: Stack, milliseconds: number): Problem {
  const since = (stack.updatedAt ?? stack.createdAt).toISOString()
  return new Problem(
    `Stack '${stack.name}' is busy: ${stack.status} since ${since}, and still after ${waited(milliseconds)} of waiting. Nothing was touched.`,
    { kind: 'refused', todo: 'Run the same command again when that operation has ended.' },
  )
}

function waited(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
}

import type { Environment } from '../model/environment.ts'
import { Problem } from '../model/problem.ts'
import type { Stack, StackState } from '../model/stack.ts'
import { stateOf } from '../model/stack.ts'
import { follow } from './follow.ts'
import { patiently } from './patience.ts'
import { refuseStuck } from './remedy.ts'
import type { Tools } from './tools.ts'

type Resting = Exclude<StackState, { readonly kind: 'busy' }>

export type RestOrder = {
  readonly stackName: string
  readonly deadline: Date
  /** events: tell what is running. status: for a role that may not read events, because they can hold secrets. */
  readonly watch: 'events' | 'status'
}

const LOOK = 3_000

/** Waits until nothing is running on the stack: never two operations on one stack. */
export async function atRest(
  order: RestOrder,
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<Resting> {
  const { clock, reporter, signal } = tools
  const began = clock.now().getTime()
  for (;;) {
    signal?.throwIfAborted()
    const state = stateOf(await patiently(() => tools.cloudFormation.stack(order.stackName), { ...tools, ...order }))
    if (state.kind !== 'busy') return state
    const now = clock.now().getTime()
    const subject = `stack '${state.stack.name}', which is in ${state.stack.status}`
    reporter.say({ kind: 'waiting', subject, seconds: Math.round((now - began) / 1_000) })
    if (now + LOOK > order.deadline.getTime()) throw stillBusy(state.stack, now - began)
    if (order.watch === 'events') {
      await follow({ ...order, stackId: state.stack.id, token: undefined }, tools)
    } else {
      await clock.sleep(LOOK, signal)
    }
  }
}

/** The same; a stack that needs a hand is refused with the way out. */
export async function readyOrAbsent(
  order: RestOrder & { readonly environment: Environment; readonly again?: string | undefined },
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<Exclude<Resting, { readonly kind: 'stuck' }>> {
  const state = await atRest(order, tools)
  if (state.kind === 'stuck') throw refuseStuck(state.stack, order.environment, order.again)
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

import { NESTED_STACK, type Stack } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import type { Tools } from '../tools.ts'
import { type WatchOrder, watchStack } from './watchStack.ts'

/** The end of an operation on a stack. */
export type OperationEnd = {
  readonly status: string
  readonly events: readonly EventWithPath[]
  /** The stack at the end; undefined if it is gone. */
  readonly stack: Stack | undefined
}

/** Watches an operation to its end, and reports every event and the progress. */
export async function watchToEnd(
  order: WatchOrder,
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<OperationEnd> {
  const { clock, reporter } = tools
  const startedAt = clock.now().getTime()
  const events: EventWithPath[] = []
  const done = new Set<string>()
  reporter.report({ kind: 'step', step: 'watch', subject: order.stackName })
  try {
    const stream = watchStack(order, tools)
    for (;;) {
      const next = await stream.next()
      if (next.done) return { status: events.at(-1)?.status ?? '', events, stack: next.value }
      const event = next.value
      events.push(event)
      reporter.report({ kind: 'event', event })
      if (order.total === undefined || event.type === NESTED_STACK || !event.status.endsWith('_COMPLETE')) continue
      done.add(event.path)
      const seconds = (clock.now().getTime() - startedAt) / 1_000
      reporter.report({ kind: 'tally', done: Math.min(done.size, order.total), total: order.total, seconds })
    }
  } catch (error) {
    reporter.report({
      kind: 'warning',
      text: `CloudFormation continues the operation on stack '${order.stackName}'. Run the same command again to watch it.`,
    })
    throw error
  }
}

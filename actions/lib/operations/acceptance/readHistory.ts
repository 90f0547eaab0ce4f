import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath, StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'

/** Every event of a stack and of the stacks that were ever nested in it, oldest first; by ids, so of deleted ones too. */
export async function readHistory(
  stackId: string,
  cloudFormation: Pick<CloudFormation, 'events'>,
  path = '',
): Promise<readonly EventWithPath[]> {
  const own = (await allEvents(stackId, cloudFormation)).map(event => ({ ...event, path: pathOf(event, path) }))
  const nested = new Map(
    own.flatMap(event =>
      event.type === NESTED_STACK && event.physicalId && event.physicalId !== event.stackId
        ? [[event.physicalId, event.path]]
        : [],
    ),
  )
  const below = [...nested].map(([id, nestedPath]) => readHistory(id, cloudFormation, nestedPath))
  return [...own, ...(await Promise.all(below)).flat()].sort((a, b) => a.at.getTime() - b.at.getTime())
}

function pathOf({ physicalId, stackId, logicalId }: StackEvent, path: string): string {
  if (physicalId === stackId) return path
  return path ? `${path}/${logicalId}` : logicalId
}

async function allEvents(stackId: string, { events }: Pick<CloudFormation, 'events'>): Promise<readonly StackEvent[]> {
  const newestFirst: StackEvent[] = []
  let next: string | undefined
  do {
    const page = await events(stackId, next)
    newestFirst.push(...page.events)
    next = page.next
  } while (next)
  return newestFirst.toReversed()
}

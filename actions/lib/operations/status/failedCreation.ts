import { rootCauseOf } from '../../model/cloudFormation/rootCause.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import { lastResourcesOfStack } from '../environment/resourcesOfStack.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { readStatusEvents } from './statusEvents.ts'

/**
 * The root cause of a first creation that CloudFormation has undone, which leaves no stack; undefined if there was none, or
 * if the last stack of the name was deleted on request. A failure to read it is a warning.
 */
export async function causeOfFailedCreation(
  stackName: string,
  { cloudFormation, reporter }: Pick<Tools, 'cloudFormation' | 'reporter'>,
): Promise<EventWithPath | undefined> {
  const action = `Looking for the cause why stack '${stackName}' does not exist`
  return bestEffort(
    action,
    async () => {
      const [last] = await cloudFormation.deletedStacks(stackName)
      if (!last) return undefined
      const nested = (await lastResourcesOfStack(last.id, cloudFormation)).flatMap(({ type, path, physicalId: id }) =>
        type === NESTED_STACK && id !== undefined ? [{ path, id }] : [],
      )
      const root = { id: last.id, hasFailed: true }
      return rootCauseOf((await readStatusEvents(root, nested, cloudFormation)).ofLastOperation)
    },
    { reporter },
  )
}

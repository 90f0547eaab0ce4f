import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'

/** The root stack has few events of its own; so many pages hold its last operation. */
const MOST_PAGES = 5

/** The sentence about the operation that changed the stack last: its time and its token; undefined if it cannot be read. */
export async function lastOperationText(
  stackName: string,
  { cloudFormation }: { readonly cloudFormation: Pick<CloudFormation, 'events'> },
): Promise<string | undefined> {
  try {
    let next: string | undefined
    for (let page = 0; page < MOST_PAGES; page++) {
      const { events, next: following } = await cloudFormation.events(stackName, next)
      const start = events.find(
        ({ stackId, physicalId, status }) =>
          physicalId === stackId && /^(CREATE|UPDATE|IMPORT)_IN_PROGRESS$/.test(status),
      )
      if (start) {
        const source = start.token === undefined ? 'without a token' : `with token '${start.token}'`
        return `The last operation on stack '${stackName}' started at ${start.at.toISOString()}, ${source}.`
      }
      if (following === undefined) return undefined
      next = following
    }
    return undefined
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

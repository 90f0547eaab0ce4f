import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'

type HistoryTools = { readonly cloudFormation: Pick<CloudFormation, 'events' | 'deletedStacks'> }

/** The root stack has few events of its own; so many pages hold its last operation. */
const MOST_PAGES = 5

/** The sentence about the operation that changed the stack last: its time and its token; undefined if it cannot be read. */
export async function lastOperationText(stackName: string, tools: HistoryTools): Promise<string | undefined> {
  return orUndefined(async () => {
    const start = await lastStart(stackName, /^(CREATE|UPDATE|IMPORT)_IN_PROGRESS$/, tools)
    return (
      start && `The last operation on stack '${stackName}' started at ${start.at.toISOString()}, ${tokenText(start)}.`
    )
  })
}

/** The same about the deletion of a stack that is gone. */
export async function deletedStackText(stackName: string, tools: HistoryTools): Promise<string | undefined> {
  return orUndefined(async () => {
    const [deleted] = await tools.cloudFormation.deletedStacks(stackName)
    if (!deleted) return undefined
    const start = await lastStart(deleted.id, /^DELETE_IN_PROGRESS$/, tools)
    return `Stack '${stackName}' was deleted at ${deleted.deletedAt.toISOString()}, ${tokenText(start ?? {})}.`
  })
}

function tokenText({ token }: { readonly token?: string | undefined }): string {
  return token === undefined ? 'without a token' : `with token '${token}'`
}

async function lastStart(stackNameOrId: string, statuses: RegExp, { cloudFormation }: HistoryTools) {
  let next: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { events, next: following } = await cloudFormation.events(stackNameOrId, next)
    const start = events.find(({ stackId, physicalId, status }) => physicalId === stackId && statuses.test(status))
    if (start || following === undefined) return start
    next = following
  }
  return undefined
}

/** A missing permission to read the history is no reason to hide the refusal. */
async function orUndefined<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

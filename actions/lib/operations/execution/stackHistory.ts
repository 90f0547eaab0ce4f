import { commitOfToken } from '../../model/cloudFormation/executionToken.ts'
import type { StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'

/** The newest events of a stack before an operation starts. */
export type StackHistory = {
  /** A watcher never takes these events for new. */
  readonly seenEventIds: ReadonlySet<string>
  /** The commit of the newest execution that carries one, whatever its result; undefined if none of the pages has one. */
  readonly executedCommit: string | undefined
}

/** A page has 100 events, enough for some operations. */
const MOST_PAGES = 5

/** One call, and with `searchCommit` up to five if no execution on the newer pages carries its commit. */
export async function readStackHistory(
  stackId: string,
  { searchCommit }: { readonly searchCommit: boolean },
  cloudFormation: CloudFormation,
): Promise<StackHistory> {
  const seenEventIds = new Set<string>()
  let next: string | undefined
  for (let page = 1; page <= (searchCommit ? MOST_PAGES : 1); page++) {
    const read = await cloudFormation.events(stackId, next)
    for (const { id } of read.events) seenEventIds.add(id)
    const executedCommit = newestCommitIn(read.events)
    if (executedCommit !== undefined) return { seenEventIds, executedCommit }
    next = read.next
    if (next === undefined) break
  }
  return { seenEventIds, executedCommit: undefined }
}

/** Events are listed newest first. */
function newestCommitIn(events: readonly StackEvent[]): string | undefined {
  for (const { token } of events) {
    const commit = commitOfToken(token)
    if (commit !== undefined) return commit
  }
  return undefined
}

import type { WatchedEvent } from '../../model/event.ts'
import { code } from './escaped.ts'
import { prose } from './prose.ts'

/** The resource that failed first, and below it CloudFormation's own words. */
export function rootCause(cause: WatchedEvent | undefined): string {
  if (!cause) return 'CloudFormation gives no reason'
  const name = cause.path === '' ? cause.stackName : cause.path
  return `${code(name)} failed\n\n${prose(cause.reason ?? `${cause.status} without a reason`)}`
}

import type { EventWithPath } from '../../../model/cloudFormation/stackEvent.ts'
import { codeSpan } from '../syntax/escape.ts'
import { prose } from '../syntax/prose.ts'

/** The resource that failed first, and below it CloudFormation's reason, quoted. */
export function rootCause(cause: EventWithPath | undefined): string {
  if (!cause) return 'CloudFormation reported no reason'
  const name = cause.path === '' ? cause.stackName : cause.path
  return `${codeSpan(name)} failed\n\n${prose(cause.reason ?? `${cause.status} without a reason`)}`
}

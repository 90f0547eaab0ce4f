import type { EventWithPath } from '../../../model/cloudFormation/stackEvent.ts'
import { codeSpan } from '../syntax/escape.ts'
import { prose } from '../syntax/prose.ts'

/** The resource that failed first, and below it CloudFormation's reason, quoted; before it those that block the stack now. */
export function rootCause(cause: EventWithPath | undefined, blockers: readonly EventWithPath[] = []): string {
  const [first, ...more] = blockers
  if (!first) return failureText(cause, 'failed')
  const isOther = cause && !blockers.some(({ id }) => id === cause.id)
  return [
    failureText(first, 'blocks the stack'),
    ...more.map(blocker => failureText(blocker, 'blocks it too')),
    ...(isOther ? [`Before that, ${failureText(cause, 'failed')}`] : []),
  ].join('\n\n')
}

function failureText(failure: EventWithPath | undefined, what: string): string {
  if (!failure) return 'CloudFormation reported no reason'
  const name = failure.path === '' ? failure.stackName : failure.path
  return `${codeSpan(name)} ${what}\n\n${prose(failure.reason ?? `${failure.status} without a reason`)}`
}

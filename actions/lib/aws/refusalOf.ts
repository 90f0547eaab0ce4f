import type { AwsCall, ErrorDetails } from './errorDetails.ts'
import type { ProblemText } from './problemText.ts'

/** What a service refuses with a reason that a person can act on. */
export function refusalOf(fault: ErrorDetails, { service, action }: AwsCall): ProblemText | undefined {
  if (service !== 'CloudFormation') return missingOf(fault, { service, action })
  const quoted = `CloudFormation refused '${action}': '${fault.message}'`
  switch (fault.code) {
    case 'AlreadyExists':
      return { message: quoted, todo: 'Another run made the same thing at the same time. Run this again.' }
    case 'InsufficientCapabilities':
      return {
        message: quoted,
        todo: 'The template makes something that needs a capability which was not given. Run lint, then this again.',
      }
    case 'LimitExceeded':
      return { message: quoted, todo: 'Delete what is not needed, or ask for more in the Service Quotas console.' }
    case 'InvalidChangeSetStatus':
    case 'ChangeSetNotFound':
      return {
        message: quoted,
        reason: 'stale',
        todo: 'The stack or its change set changed meanwhile. Run this again.',
      }
    case 'OperationInProgress':
      return { message: quoted, todo: 'Wait until the other operation has ended, then run this again.' }
    case 'ValidationError':
      return changes(action) ? { message: quoted, ...todoOf(fault.message) } : undefined
    default:
      return undefined
  }
}

/** A thing that a stack's output or resource names, and that is not there. */
function missingOf(
  { code, message }: ErrorDetails,
  { service, action }: Pick<AwsCall, 'service' | 'action'>,
): ProblemText | undefined {
  if (code === 'NoSuchBucket')
    return { message: `S3 refused '${action}': '${message}'`, todo: 'Check that the bootstrap stack is complete.' }
  if (service === 'S3' || !/NotFound$/.test(code)) return undefined
  return {
    message: `${service} does not have what '${action}' asked for: '${message}'`,
    todo: 'Somebody may have deleted it by hand: compare the stack with what is there.',
  }
}

/** Reads say 'does not exist' this way, which is an answer and no problem. */
function changes(action: string): boolean {
  return /^(Create|Execute|Delete|Update|Cancel|Continue|Rollback|Detect)/.test(action)
}

function todoOf(message: string): { readonly todo?: string } {
  if (/_IN_PROGRESS\]? state/.test(message))
    return { todo: 'Wait until the stack is at rest (npm run status shows it), then run this again.' }
  if (/TerminationProtection/i.test(message)) return { todo: "Merge and deploy 'protected: false' first." }
  if (/role .* is invalid|cannot be assumed/i.test(message))
    return { todo: 'Check that the bootstrap stack is complete and its service role still exists.' }
  return {}
}

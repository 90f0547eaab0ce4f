import type { AwsCall, AwsErrorDetails } from './awsErrorDetails.ts'
import type { AwsProblemText } from './awsProblemText.ts'

/** The text for a refusal of a service whose reason the reader can fix; undefined for every other error. */
export function awsRefusalOf(details: AwsErrorDetails, { service, action }: AwsCall): AwsProblemText | undefined {
  if (service !== 'CloudFormation') return missingResourceOf(details, { service, action })
  const quoted = `CloudFormation refused '${action}': '${details.message}'`
  switch (details.code) {
    case 'AlreadyExists':
      return { message: quoted, todo: 'Another run created the same change set at the same time. Try again.' }
    case 'InsufficientCapabilities':
      return {
        message: quoted,
        todo: 'The template has a resource that needs a capability which the request lacks. Run lint, then this again.',
      }
    case 'LimitExceeded':
      return {
        message: quoted,
        todo: 'Delete unused resources, or request an increase in the Service Quotas console.',
      }
    case 'InvalidChangeSetStatus':
    case 'ChangeSetNotFound':
      return {
        message: quoted,
        reason: 'stale',
        todo: 'The stack or its change set changed meanwhile. Try again.',
      }
    case 'OperationInProgress':
      return { message: quoted, todo: 'Wait until the other operation has ended, then try again.' }
    case 'ValidationError':
      if (isChange(action)) return { message: quoted, ...busyOf(action, details), ...todoOf(details.message, action) }
      return isMissing(details) ? { message: quoted, todo: DELETED_MEANWHILE } : undefined
    default:
      return undefined
  }
}

/** A resource that a stack's output or resource list names, but that does not exist. */
function missingResourceOf(
  { code, message }: AwsErrorDetails,
  { service, action }: Pick<AwsCall, 'service' | 'action'>,
): AwsProblemText | undefined {
  if (code === 'NoSuchBucket')
    return { message: `S3 refused '${action}': '${message}'`, todo: 'Check that the bootstrap stack is complete.' }
  if (service === 'S3' || !/NotFound$/.test(code)) return undefined
  return {
    message: `${service} did not find the resource of '${action}': '${message}'`,
    todo: "It may have been deleted by hand: run 'npm run drift' to compare the stack with the live resources.",
  }
}

const DELETED_MEANWHILE =
  "It was deleted meanwhile: CloudTrail shows by whom ('DeleteStack'). Run 'npm run status', then the same command again."

const CORRECT_FILES =
  "Nothing was changed. Correct the template or its parameters ('npm run lint' checks both), then run the same command again."

/** A read reports a missing stack as a ValidationError, too. Where that is a result, the adapter says so. */
function isMissing({ message }: Pick<AwsErrorDetails, 'message'>): boolean {
  return /does not exist/.test(message)
}

function isChange(action: string): boolean {
  return /^(Create|Execute|Delete|Update|Cancel|Continue|Rollback|Detect)/.test(action)
}

/** Another operation started between our read of the stack and the request: the change set has to be made again. */
function busyOf(action: string, { message }: AwsErrorDetails): Pick<AwsProblemText, 'reason'> {
  const isBusy = /\b(?!REVIEW)[A-Z_]+_IN_PROGRESS\]? state/.test(message)
  return action === 'CreateChangeSet' && isBusy ? { reason: 'stale' } : {}
}

function todoOf(message: string, action: string): { readonly todo?: string } {
  if (/_IN_PROGRESS\]? state/.test(message))
    return { todo: "Wait until the stack is idle ('npm run status' shows it), then try again." }
  if (/Update of resource type is not permitted/.test(message))
    return {
      todo: "Give the resource of the new type another logical id; 'npm run lint -- --base' with the deployed commit shows the place.",
    }
  if (/Unable to fetch parameters/.test(message))
    return {
      todo: 'Create these parameters in Systems Manager, in the account and region of the environment (those of /cdk-bootstrap: cdk bootstrap), or give the template other names.',
    }
  if (/TerminationProtection/i.test(message)) return { todo: "Merge and deploy 'protected: false' first." }
  if (/role .* is invalid|cannot be assumed/i.test(message))
    return { todo: 'Check that the bootstrap stack is complete and its service role still exists.' }
  if (/from parameter store/i.test(message))
    return { todo: 'Create the parameters in Parameter Store of this account and region, or correct their names.' }
  if (isMissing({ message })) return { todo: DELETED_MEANWHILE }
  return action === 'CreateChangeSet' ? { todo: CORRECT_FILES } : {}
}

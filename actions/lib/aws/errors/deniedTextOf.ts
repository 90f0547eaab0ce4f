import { denialRemedy, denialText } from '../../model/permission/denialRemedy.ts'
import { deniedActionIn } from '../../model/permission/deniedAction.ts'
import type { AwsCall, AwsErrorDetails } from './awsErrorDetails.ts'
import type { AwsProblemText } from './awsProblemText.ts'

export function isDenied({ code, status }: AwsErrorDetails): boolean {
  return (
    /^(AccessDenied|UnauthorizedOperation|Forbidden|403)$/.test(code) ||
    // The response to a HEAD request has no body, so there is no code to read.
    (status === 403 && /^Unknown/.test(code))
  )
}

/** The caller, the action and the resource of a denied call, and what to add. AWS does not always name them. */
export function deniedTextOf({ message }: AwsErrorDetails, { service, action, environment }: AwsCall): AwsProblemText {
  const denied = deniedActionIn(message) ?? {
    action: /perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? `${prefixOf(service)}:${action}`,
    caller: undefined,
    resource: undefined,
    message,
  }
  return {
    message: denialText(denied, environment),
    todo: denialRemedy(denied, environment),
    missingPermission: denied.action,
  }
}

const PREFIXES: Readonly<Record<string, string>> = {
  ElasticLoadBalancingV2: 'elasticloadbalancing',
  EFS: 'elasticfilesystem',
  CognitoIdentityProvider: 'cognito-idp',
  CloudWatchLogs: 'logs',
}

function prefixOf(service: string): string {
  return PREFIXES[service] ?? service.toLowerCase()
}

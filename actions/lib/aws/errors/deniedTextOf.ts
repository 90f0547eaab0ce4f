import type { AwsCall, AwsErrorDetails } from './awsErrorDetails.ts'
import type { AwsProblemText } from './awsProblemText.ts'

export function isDenied({ code, status }: AwsErrorDetails): boolean {
  return (
    /^(AccessDenied|UnauthorizedOperation|Forbidden|403)$/.test(code) ||
    // The response to a HEAD request has no body, so there is no code to read.
    (status === 403 && /^Unknown/.test(code))
  )
}

/** `User: X is not authorized to perform: A on resource: R because …` */
export function deniedTextOf({ message }: AwsErrorDetails, { service, action }: AwsCall): AwsProblemText {
  const caller = /User: (\S+) is not authorized/.exec(message)?.[1]
  const permission = /perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? `${prefixOf(service)}:${action}`
  const resource = /on resource: "?([^\s"]+)/.exec(message)?.[1]
  const { says, todo } = deciderOf(message, permission)
  return {
    message: `${caller ? `'${caller}'` : 'The current AWS identity'} is not allowed to '${permission}'${resource ? ` on '${resource}'` : ''}.${says}`,
    todo,
    missingPermission: permission,
  }
}

type Decider = {
  readonly pattern: RegExp
  readonly name: string
  /** The sentence's rest after 'Ask …' or 'Add …'. */
  readonly change: string
}

/**
 * The kinds of policies that AWS names in its message.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const DECIDERS: readonly Decider[] = [
  {
    pattern: /service control policy/,
    name: 'a service control policy of the organization',
    change: "ask the organization's administrators",
  },
  {
    pattern: /resource control policy/,
    name: 'a resource control policy of the organization',
    change: "ask the organization's administrators",
  },
  {
    pattern: /permissions boundary/,
    name: "the identity's permissions boundary",
    change: "change the boundary; the roles of this repository get theirs from 'npm run bootstrap'",
  },
  {
    pattern: /session policy/,
    name: 'the session policy, given when the role was assumed',
    change: 'sign in without it, or with a wider one',
  },
  {
    pattern: /VPC endpoint policy/,
    name: 'the policy of a VPC endpoint',
    change: 'change the policy of the endpoint, or run this outside of its network',
  },
  {
    pattern: /resource-based policy/,
    name: "the resource's own policy",
    change: 'change the policy of that resource',
  },
]

/** Whose policy decided, as far as AWS says it. Only the identity's own policy can be wanting without any other. */
function deciderOf(message: string, permission: string): { readonly says: string; readonly todo: string } {
  const decider = DECIDERS.find(({ pattern }) => pattern.test(message))
  const isExplicit = /explicit deny/.test(message)
  if (decider) {
    const says = isExplicit
      ? ` ${capitalized(decider.name)} denies it explicitly.`
      : ` ${capitalized(decider.name)} does not allow it.`
    return { says, todo: `No policy of the identity can grant it: ${decider.change}.` }
  }
  if (isExplicit) {
    const says = / in an identity-based policy/.test(message)
      ? " The identity's own policy denies it explicitly."
      : ' A policy denies it explicitly.'
    return { says, todo: `Use another role, or remove the statement that denies '${permission}'.` }
  }
  if (/^kms:/.test(permission) && !/identity-based policy/.test(message))
    return {
      says: '',
      todo: `Allow '${permission}' in the policy of the key and in that of this role, or use another role.`,
    }
  return { says: '', todo: `Use another role, or add '${permission}' to the policy of this one.` }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
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

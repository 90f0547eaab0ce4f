import { type Environment, type Role, stackNameOf } from '../environment.ts'
import { type DeniedAction, roleNameOf } from './deniedAction.ts'
import { resourcePatternOf } from './resourcePattern.ts'

type NamedEnvironment = Pick<Environment, 'application' | 'name'>

type Decider = {
  readonly pattern: RegExp
  readonly name: string
  /** The rest of the sentence 'No policy of the identity can grant it: …'. */
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

/**
 * `'arn:…' is not allowed to 'rds:CreateDBInstance' on 'arn:…'.`, and the policy that decided. The resource is left out
 * where the next step names its pattern.
 */
export function denialText(denied: DeniedAction, environment: NamedEnvironment | undefined): string {
  const { action, caller, resource, message } = denied
  const subject = caller === undefined ? 'The current AWS identity' : `'${caller}'`
  const isInRemedy = bootstrapRoleToExtend(denied, environment) !== undefined
  const target = resource === undefined || isInRemedy ? '' : ` on '${resource}'`
  return `${subject} is not allowed to '${action}'${target}.${decisionText(message)}`
}

/** The policy that decided, as far as AWS says it. Only the identity's own policy can be wanting without any other. */
function decisionText(message: string): string {
  const isExplicit = isExplicitDeny(message)
  const decider = deciderOf(message)
  if (decider) return ` ${capitalized(decider.name)} ${isExplicit ? 'denies it explicitly' : 'does not allow it'}.`
  if (!isExplicit) return ''
  return / in an identity-based policy/.test(message)
    ? " The identity's own policy denies it explicitly."
    : ' A policy denies it explicitly.'
}

/** The next step after a denial: what to add, in the bootstrap template for a role of the environment's bootstrap stack. */
export function denialRemedy(denied: DeniedAction, environment: NamedEnvironment | undefined): string {
  const { action, message } = denied
  const decider = deciderOf(message)
  if (decider) return `No policy of the identity can grant it: ${decider.change}.`
  if (isExplicitDeny(message)) return `Use another role, or remove the statement that denies '${action}'.`
  const role = bootstrapRoleToExtend(denied, environment)
  if (environment && role !== undefined) return bootstrapRemedy(denied, role, environment)
  if (/^kms:/.test(action) && !/identity-based policy/.test(message))
    return `Allow '${action}' in the policy of the key and in that of this role, or use another role.`
  return `Use another role, or add '${action}' to the policy of this one.`
}

function bootstrapRemedy({ action, resource }: DeniedAction, role: string, environment: NamedEnvironment): string {
  const target = resource === undefined ? '' : ` on '${resourcePatternOf(resource, environment)}'`
  return `Add '${action}'${target} to '${role}' in cloudformation/bootstrap.yaml if it is not there, then run 'npm run bootstrap -- ${environment.name}'.`
}

/** The logical ids of the bootstrap template's roles: those of the workflows, and the one that CloudFormation works with. */
const BOOTSTRAP_ROLES: Readonly<Record<Role | 'service', string>> = {
  preview: 'PreviewRole',
  deploy: 'DeployRole',
  teardown: 'TeardownRole',
  observe: 'ObserveRole',
  service: 'ServiceRole',
}

/** The logical id of the caller's role, if it is one of the environment's bootstrap stack and its own policy is wanting. */
function bootstrapRoleToExtend(
  { caller = '', message }: DeniedAction,
  environment: NamedEnvironment | undefined,
): string | undefined {
  if (!environment || deciderOf(message) || isExplicitDeny(message)) return undefined
  const name = roleNameOf(caller)
  return Object.entries(BOOTSTRAP_ROLES).find(([role]) => `${stackNameOf(environment)}-${role}` === name)?.[1]
}

function isExplicitDeny(message: string): boolean {
  return /explicit deny/.test(message)
}

function deciderOf(message: string): Decider | undefined {
  return DECIDERS.find(({ pattern }) => pattern.test(message))
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

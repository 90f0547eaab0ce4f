import type { AuthorizationRequest } from '../../permissions/authorization.ts'
import type { Tags } from '../../permissions/tagContext.ts'
import { isRecord } from '../../wire/isRecord.ts'
import type { StackDirectory } from '../stackDirectory.ts'

/** One action that a call needs. */
export type RequestedAction = AuthorizationRequest & {
  /** The error if the action is denied, where it is not that of the service: CloudFormation reads a template for its caller. */
  readonly deniedAs?: 'unreadable template'
}

/** The account that a call is made in. */
export type CalledAccount = {
  readonly partition: string
  readonly region: string
  readonly account: string
  /** Undefined if nothing is known of its stacks: then their names stand for them. */
  readonly stacks?: StackDirectory
}

/** The members of a request. */
export type CallInput = Readonly<Record<string, unknown>>

/** The actions of each operation of one service; an empty list for an operation that everybody may call. */
export type ActionTable = Readonly<
  Record<string, (input: CallInput, account: CalledAccount) => readonly RequestedAction[]>
>

/** An action without resource type. */
export function onEverything(action: string): (input: CallInput) => readonly RequestedAction[] {
  return () => [{ action, resources: ['*'], context: {} }]
}

/** An action on one resource, `arn:<partition>:<service>:<region>:<account>:<resource>`. */
export function onResource(
  action: string,
  resourceOf: (input: CallInput) => string,
): (input: CallInput, account: CalledAccount) => readonly RequestedAction[] {
  const [service = ''] = action.split(':')
  return (input, account) => [{ action, resources: [resourceArn(account, service, resourceOf(input))], context: {} }]
}

/** The ARN of a resource in the account; a resource that is named by its ARN already keeps it. */
export function resourceArn({ partition, region, account }: CalledAccount, service: string, resource: string): string {
  return resource.startsWith('arn:') ? resource : `arn:${partition}:${service}:${region}:${account}:${resource}`
}

export function textOf(input: CallInput, name: string): string | undefined {
  const value = input[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The tags of a request, which are a list of keys and values. */
export function tagsIn(input: CallInput): Tags {
  const tags = listOf(input, 'Tags').filter(isRecord)
  return Object.fromEntries(tags.map(({ Key: key, Value: value = '' }) => [String(key), String(value)]))
}

export function listOf(input: CallInput, name: string): readonly unknown[] {
  const value = input[name]
  return Array.isArray(value) ? value : []
}

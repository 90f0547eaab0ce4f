import { partitionOf } from '#lib/model/environment.ts'
import type { Permissions, Principal, RequestContext } from '../permissions/authorization.ts'
import { findAction } from '../permissions/reference/serviceReference.ts'
import { UNREADABLE_TEMPLATE } from '../permissions/templateRead.ts'
import type { CallInterceptor, InterceptedCall } from '../wire/interceptor.ts'
import { isRecord } from '../wire/isRecord.ts'
import { validationError, WireError } from '../wire/wireError.ts'
import type { World } from '../world.ts'
import { accessDeniedError, expiredCredentialsError, unknownCredentialsError } from './callerErrors.ts'
import type { CallerSessions } from './callerSessions.ts'
import type { CalledAccount, RequestedAction } from './requestedActions/requestedAction.ts'
import { requestedActions } from './requestedActions/requestedActions.ts'
import { listingOf } from './requestedActions/s3Actions.ts'
import type { StackDirectory } from './stackDirectory.ts'

/** One action of one call, as IAM decided it. */
export type AuthorizedAction = {
  readonly principal: Principal
  readonly action: string
  readonly resources: readonly string[]
  readonly operation: string
  /** AWS's message; undefined if the action was allowed. */
  readonly refusal: string | undefined
}

type AuthorizationOptions = {
  readonly world: Pick<World, 'account' | 'region'>
  readonly sessions: CallerSessions
  readonly permissions: Permissions
  readonly stacks: StackDirectory
  readonly onAction?: ((action: AuthorizedAction) => void) | undefined
}

/** Authorizes every call before `next` gets it: the caller's credentials, then each action that the call needs. */
export function authorizeCalls(options: AuthorizationOptions, next: CallInterceptor): CallInterceptor {
  const { world, sessions, stacks } = options
  const account: CalledAccount = { ...world, partition: partitionOf(world.region).partition, stacks }
  return async (call, handle) => {
    if (!call.request.signer) return next(call, handle)
    const problem = sessions.credentialsProblemOf(call.request)
    if (problem === 'unknown') throw unknownCredentialsError(call.service)
    if (problem === 'expired') throw expiredCredentialsError(call.service)
    const principal = sessions.principalOf(call.request)
    return next(call, async () => {
      for (const action of knownActions(call, account)) authorize(call, principal, action, options)
      const response = await handle()
      if (isMissingObject(call, response.status)) authorize(call, principal, missingObjectRead(call, account), options)
      return response
    })
  }
}

function knownActions(call: InterceptedCall, account: CalledAccount): readonly RequestedAction[] {
  const actions = requestedActions(call, account)
  if (actions) return actions
  const name = `${call.service.name} ${call.operation.name}`
  throw new WireError('NotImplemented', `The emulator does not know which permission ${name} needs.`, 501)
}

/** @throws WireError as AWS's response, if the action is denied. */
function authorize(
  { service, operation }: InterceptedCall,
  principal: Principal,
  requested: RequestedAction,
  { permissions, stacks, onAction }: AuthorizationOptions,
): void {
  const { action, resources, context, deniedAs } = requested
  const refusal = resources
    .map(resource => {
      const tags = resourceTagKeys(action, resource, stacks)
      return permissions.refusalOf(principal, { action, resources: [resource], context: { ...context, ...tags } })
    })
    .find(text => text !== undefined)
  onAction?.({ principal, action, resources, operation: operation.name, refusal })
  if (refusal === undefined) return
  if (deniedAs === 'unreadable template') throw validationError(UNREADABLE_TEMPLATE)
  throw accessDeniedError(service, refusal)
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: AWS's own notation.
const RESOURCE_TAG = 'aws:ResourceTag/${TagKey}'

/** The tags of the resource, for an action whose conditions may name them. */
function resourceTagKeys(action: string, resource: string, stacks: StackDirectory): RequestContext {
  const { conditionKeys = [], resourceTypes = [] } = findAction(action) ?? {}
  const keys = [...conditionKeys, ...resourceTypes.flatMap(type => type.conditionKeys)]
  return keys.includes(RESOURCE_TAG) ? stacks.tagContextOf(resource) : {}
}

function isMissingObject({ service, operation }: InterceptedCall, status: number): boolean {
  return service.name === 'S3' && /^(Get|Head)Object$/.test(operation.name) && status === 404
}

function missingObjectRead({ input }: InterceptedCall, account: CalledAccount): RequestedAction {
  const listing = listingOf(isRecord(input) ? input : {}, account)
  return { ...listing, context: { 'aws:RequestedRegion': account.region } }
}

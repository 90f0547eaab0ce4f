import { requestedActions } from '../callers/requestedActions/requestedActions.ts'
import type { Service } from '../wire/awsService.ts'
import type { InterceptedCall } from '../wire/interceptor.ts'
import { isRecord } from '../wire/isRecord.ts'

type RequestedPermission = {
  /** `cloudformation:DescribeStacks` */
  readonly action: string
  /** The ARN of the caller. */
  readonly caller: string
  /** The ARN of the resource, or `*`. */
  readonly resource: string
}

/** The permission that a call needs, with its caller, as a refusal names them: the call's own, where it needs several. */
export async function requestedPermission(call: InterceptedCall, sts: Service): Promise<RequestedPermission> {
  const { service, operation, request } = call
  const identity: unknown = await sts.handlers.get('GetCallerIdentity')?.({} as never, request)
  const caller = isRecord(identity) ? String(identity.Arn) : ''
  const [, partition = 'aws', , , account = ''] = caller.split(':')
  const [requested] = requestedActions(call, { partition, account, region: request.signer?.region ?? '' }) ?? []
  // An operation that everybody may call can be denied by its name.
  const { action = `${service.signingName}:${operation.name}`, resources: [resource = '*'] = [] } = requested ?? {}
  return { action, caller, resource }
}

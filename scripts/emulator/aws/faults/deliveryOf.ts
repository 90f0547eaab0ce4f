import type { Service } from '../wire/awsService.ts'
import type { Delivery, InterceptedCall } from '../wire/interceptor.ts'
import { WireError } from '../wire/wireError.ts'
import type { WireResponse } from '../wire/wireResponse.ts'
import { proxyPage } from './proxyPage.ts'
import { requestedPermission } from './requestedPermission.ts'
import type { FaultEffect, FaultRule } from './rules.ts'
import { clockError, deniedError, serverError, throttlingError } from './serviceErrors.ts'
import { isRead, type ResponseHistory } from './staleResponses.ts'

type CallWithHistory = {
  readonly call: InterceptedCall
  readonly handle: () => Promise<WireResponse>
  readonly history: ResponseHistory
  readonly sts: Service
}

/** What a rule makes of the response to a call; undefined if it does not change it. @throws WireError as the response. */
export async function deliveryOf({ effect }: FaultRule, intercepted: CallWithHistory): Promise<Delivery | undefined> {
  const { call, handle, sts } = intercepted
  const { service } = call
  switch (effect.kind) {
    case 'throttling':
      throw throttlingError(service)
    case 'server-error':
      throw serverError(service, effect.status ?? 500)
    case 'reset-before-effect':
      return { kind: 'reset' }
    case 'reset-after-effect':
      await handle()
      return { kind: 'reset' }
    case 'reset-in-response':
      return { kind: 'reset-in-body', response: await handle() }
    case 'proxy-page':
      return { kind: 'other-host', response: proxyPage(effect.status ?? 200) }
    case 'empty-response':
      return { kind: 'other-host', response: { status: 200, headers: {}, body: '' } }
    case 'no-response':
      return { kind: 'none' }
    case 'slow-response':
      return { kind: 'slow', response: await handle(), seconds: effect.seconds ?? 5 }
    case 'truncated-response': {
      const response = await handle()
      // Half of no document is no response.
      return response.body.length === 0 ? { kind: 'reset' } : { kind: 'truncated', response }
    }
    case 'stale-response':
      return staleDelivery(effect.calls ?? 1, intercepted)
    case 'clock-difference':
      return deliveryAtOtherTime(effect, intercepted)
    case 'access-denied':
      throw deniedError({ service, policy: effect.policy ?? 'identity', ...(await requestedPermission(call, sts)) })
    case 'expired-credentials':
    case 'other-update':
    case 'other-cancellation':
    case 'other-deletion':
    case 'resource-failure':
      return undefined
    default:
      return effect satisfies never
  }
}

async function staleDelivery(
  calls: number,
  { call: { operation, input }, handle, history }: CallWithHistory,
): Promise<Delivery | undefined> {
  if (!isRead(operation.name)) return undefined
  const stale = history.responseBefore(operation.name, input, calls)
  if (!stale) return undefined
  // Recorded too: a later call that is as many calls late gets it.
  await handle()
  return { kind: 'complete', response: stale }
}

async function deliveryAtOtherTime(
  { minutes = 20, uncorrectable = false }: Extract<FaultEffect, { readonly kind: 'clock-difference' }>,
  { call: { service, request }, handle }: CallWithHistory,
): Promise<Delivery> {
  // Compared with the machine's clock, by which clients sign, and not with that of the emulator.
  const ahead = new Date(Date.now() + minutes * 60_000)
  // A client corrects its clock by this header.
  const headers = uncorrectable ? {} : { date: ahead.toUTCString() }
  const error = clockError(service, request.headers['x-amz-date'] ?? '', ahead)
  if (error) throw new WireError(error.code, error.message, error.status, headers)
  const response = await handle()
  return { kind: 'complete', response: { ...response, headers: { ...response.headers, ...headers } } }
}

import type { Clock } from '#lib/ports.ts'
import { expiredCredentialsError } from '../callers/callerErrors.ts'
import type { Service } from '../wire/awsService.ts'
import type { CallInterceptor, InterceptedCall } from '../wire/interceptor.ts'
import type { WireResponse } from '../wire/wireResponse.ts'
import { deliveryOf } from './deliveryOf.ts'
import { runOtherOperation } from './otherCaller.ts'
import { requestedStacks } from './requestedStacks.ts'
import { createRuleSelection, seededRandom } from './ruleSelection.ts'
import type { FaultFile, FaultRule, InjectedFault } from './rules.ts'
import { createResponseHistory, isRead } from './staleResponses.ts'

export type FaultInjector = {
  readonly interceptor: CallInterceptor
  /** Adds rules; their calls count from now on. */
  readonly inject: (...rules: readonly FaultRule[]) => void
  /** Removes every rule; expired credentials stay expired. */
  readonly clear: () => void
  /** Every fault that was injected, oldest first. */
  readonly injected: readonly InjectedFault[]
}

type FaultInjectorOptions = {
  readonly services: readonly Service[]
  readonly clock: Clock
  readonly faults: FaultFile
  readonly onInjected?: (fault: InjectedFault) => void
}

/** Injects the faults of these rules into the calls of a server. */
export function injectFaults({ services, clock, faults, onInjected }: FaultInjectorOptions): FaultInjector {
  const [cloudFormation, sts] = ['CloudFormation', 'STS'].map(name => services.find(service => service.name === name))
  if (!cloudFormation || !sts) throw new Error('Faults need CloudFormation and STS.')
  const startedAt = clock.now().getTime()
  const selection = createRuleSelection(seededRandom(faults.seed ?? 1))
  const history = createResponseHistory()
  const injected: InjectedFault[] = []
  const expiredKeys = new Set<string>()
  selection.add(faults.rules)

  const record = (rule: FaultRule, { service, operation }: InterceptedCall, refusal?: string): void => {
    const fault = { rule, service: service.name, operation: operation.name, at: clock.now() }
    injected.push({ ...fault, ...(refusal !== undefined && { refusal }) })
    onInjected?.({ ...fault, ...(refusal !== undefined && { refusal }) })
  }
  const interceptor: CallInterceptor = async (call, handle) => {
    const stacks = selection.usesStacks() ? await requestedStacks(call, cloudFormation) : []
    const rules = selection.select({
      service: call.service.name,
      operation: call.operation.name,
      stacks,
      seconds: (clock.now().getTime() - startedAt) / 1000,
    })
    for (const rule of rules) {
      const { effect } = rule
      if (effect.kind === 'other-update' || effect.kind === 'other-cancellation' || effect.kind === 'other-deletion') {
        const stack = rule.stack ?? stacks[0] ?? ''
        record(rule, call, await runOtherOperation(effect, stack, { cloudFormation, request: call.request }))
      } else if (effect.kind === 'expired-credentials') {
        const { accessKey = '' } = call.request.signer ?? {}
        if (!expiredKeys.has(accessKey)) record(rule, call)
        expiredKeys.add(accessKey)
      }
    }
    if (call.request.signer && expiredKeys.has(call.request.signer.accessKey))
      throw expiredCredentialsError(call.service)
    const recorded = async (): Promise<WireResponse> => {
      const response = await handle()
      if (isRead(call.operation.name)) history.record(call.operation.name, call.input, response)
      return response
    }
    for (const rule of rules) {
      const delivery = await deliveryOf(rule, { call, handle: recorded, history, sts }).catch((error: unknown) => {
        record(rule, call)
        throw error
      })
      if (!delivery) continue
      record(rule, call)
      return delivery
    }
    return { kind: 'complete', response: await recorded() }
  }
  return { interceptor, inject: (...rules) => selection.add(rules), clear: selection.clear, injected }
}

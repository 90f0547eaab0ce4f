import type { Client } from '@smithy/core/client'
import type { AwsCall } from './errorDetails.ts'
import { problemOf } from './problemOf.ts'

/** What every AWS client here is made with. Calls that change something carry tokens, so trying again is safe. */
export const RETRIES = { maxAttempts: 10, retryMode: 'standard' } as const

type Bearer = { readonly $metadata: object }
type StackOf<I extends object, O extends Bearer> = Client<unknown, I, O, never>['middlewareStack']

/** Makes every error that leaves the client a Problem where it can be one; see `problemOf`. */
export function addErrorMiddleware<I extends object, O extends Bearer>(
  client: { readonly middlewareStack: StackOf<I, O> },
  region: string,
): void {
  client.middlewareStack.add(
    (next, context) => async input => {
      try {
        return await next(input)
      } catch (error) {
        throw problemOf(error, callOf(context, region)) ?? error
      }
    },
    // The outermost step: credentials, retries and answers all happen inside.
    { step: 'initialize', priority: 'high', name: 'wordErrors', override: true },
  )
}

function callOf(context: { readonly clientName?: string; readonly commandName?: string }, region: string): AwsCall {
  return {
    service: (context.clientName ?? 'AWS').replace(/Client$/, ''),
    action: (context.commandName ?? 'request').replace(/Command$/, ''),
    region,
  }
}

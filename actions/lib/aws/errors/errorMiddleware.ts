import type { Client } from '@smithy/core/client'
import type { AwsCall } from './awsErrorDetails.ts'
import { awsProblemOf } from './awsProblemOf.ts'

/** Options of every AWS client here. Calls that change something carry tokens, so a retry is safe. */
export const RETRIES = { maxAttempts: 10, retryMode: 'standard' } as const

type WithMetadata = { readonly $metadata: object }
type StackOf<I extends object, O extends WithMetadata> = Client<unknown, I, O, never>['middlewareStack']

/** Translates every error that leaves the client to a Problem where `awsProblemOf` knows one. */
export function addErrorMiddleware<I extends object, O extends WithMetadata>(
  client: { readonly middlewareStack: StackOf<I, O> },
  region: string,
): void {
  client.middlewareStack.add(
    (next, context) => async input => {
      try {
        return await next(input)
      } catch (error) {
        throw awsProblemOf(error, callOf(context, region)) ?? error
      }
    },
    // The outermost step: credentials, retries and responses are handled inside it.
    { step: 'initialize', priority: 'high', name: 'translateErrors', override: true },
  )
}

function callOf(context: { readonly clientName?: string; readonly commandName?: string }, region: string): AwsCall {
  return {
    service: (context.clientName ?? 'AWS').replace(/Client$/, ''),
    action: (context.commandName ?? 'request').replace(/Command$/, ''),
    region,
  }
}

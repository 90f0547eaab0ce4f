import type { Access, Credentials } from '../credentials/access.ts'
import { type AwsCall, awsErrorCodeOf, awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'
import { awsProblemOf } from '../errors/awsProblemOf.ts'
import { isClockRefusal } from '../errors/clockTextOf.ts'
import { type CallState, withinCallLimit } from './callLimit.ts'
import { ATTEMPTS, LIMITS, type Limits } from './limits.ts'
import { CUT_OFF, NO_RESPONSE, noResponse } from './responseErrors.ts'
import { type IncomingResponse, type OutgoingRequest, sendRequest } from './sendRequest.ts'

type StaticCredentials = { readonly accessKeyId: string; readonly secretAccessKey: string }
type ClientOptions = {
  readonly region: string
  readonly maxAttempts: number
  readonly retryMode: 'standard'
  readonly requestHandler: { readonly connectionTimeout: number }
  readonly credentials?: Credentials | StaticCredentials
}

type CreateOptions = Pick<ClientOptions, 'credentials'> & { readonly attempts?: number }

/** The context of a call, shared by its steps. The SDK's retries read `abortSignal`. */
type Context = {
  readonly clientName?: string
  readonly commandName?: string
  __smithy_context?: { abortSignal?: AbortSignal; callState?: CallState }
}
type Next = (input: { readonly request: OutgoingRequest }) => Promise<{ readonly response: unknown }>
type Step = (next: Next, context: Context) => Next

/** What the clients of all services have in common. */
type SdkClient = {
  // The SDK types a step by its place and by the operations of its service; those here are the same for all.
  readonly middlewareStack: { add(step: never, place: never): void }
  readonly config: {
    readonly protocol: { getShapeId(): string }
    readonly requestHandler: {
      handle(request: never, options: { readonly abortSignal: AbortSignal }): Promise<{ readonly response: unknown }>
    }
  }
}

/**
 * A client of one service whose calls end: at their limits, with the operation, and with the process. A response that AWS
 * did not send is an error, and every error that `awsProblemOf` knows leaves the client as a Problem.
 */
export function createClient<C extends SdkClient>(
  ClientClass: new (options: ClientOptions) => C,
  access: Access,
  { attempts = ATTEMPTS, credentials = access.credentials }: CreateOptions = {},
): C {
  const limits = { ...LIMITS, ...access.limits }
  const client = new ClientClass({
    region: access.region,
    maxAttempts: attempts,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: limits.connection },
    ...(credentials && { credentials }),
  })
  const add = (step: Step, place: object): void => client.middlewareStack.add(step as never, place as never)
  // The outermost step: credentials, retries and responses are handled inside it.
  add(limitAndTranslate(access, limits), { step: 'initialize', priority: 'high', name: 'limitAndTranslate' })
  // Between the retries and the rest.
  add(recordFailure(access), { step: 'finalizeRequest', priority: 'low', name: 'recordFailure' })
  // The innermost step. It sends the request itself, because only so a signal and a timeout end an attempt.
  add(send(client, limits), { step: 'deserialize', priority: 'low', name: 'send' })
  return client
}

function limitAndTranslate(access: Access, limits: Limits): Step {
  return (next, context) => async input => {
    const call = callOf(context, access)
    try {
      return await withinCallLimit(
        state => {
          context.__smithy_context = { ...context.__smithy_context, abortSignal: state.signal, callState: state }
          return next(input)
        },
        { ...access, limits, isRead: /^(Describe|List|Get|Filter)/.test(call.action) },
      )
    } catch (error) {
      throw awsProblemOf(withAttempts(error, stateOf(context)), call) ?? error
    }
  }
}

/** The error of the last attempt knows nothing of those before it. */
function withAttempts(error: unknown, { attempts, startedAt }: CallState): unknown {
  const isRepeated = attempts > 1 && awsErrorCodeOf(error) === NO_RESPONSE
  return isRepeated ? noResponse(performance.now() - startedAt, attempts) : error
}

/** The SDK corrects a difference of the clocks after one refusal; if AWS refuses again, the SDK would go on for long. */
const CLOCK_REFUSALS = 2

function recordFailure(access: Access): Step {
  return (next, context) => async input => {
    const attempt = async (isLast: boolean): ReturnType<Next> => {
      try {
        return await next(input)
      } catch (error) {
        const state = stateOf(context)
        state.failure = error
        // Half a response is asked for once more at once: the request has not changed, and its signature neither.
        if (!isLast && awsErrorCodeOf(error) === CUT_OFF) return attempt(true)
        if (isClockRefusal(awsErrorDetailsOf(error))) state.clockRefusals += 1
        // A Problem is not retried.
        throw (state.clockRefusals === CLOCK_REFUSALS && awsProblemOf(error, callOf(context, access))) || error
      }
    }
    return attempt(false)
  }
}

function send({ config }: SdkClient, { attempt: limit }: Limits): Step {
  return (_next, context) => async input => {
    const state = stateOf(context)
    state.attempts += 1
    const response = await sendRequest(input.request, {
      send: async signal => {
        const { response } = await config.requestHandler.handle(input.request as never, { abortSignal: signal })
        // The SDK declares the type of a response by service; all are this class of its HTTP handler.
        return response as IncomingResponse
      },
      protocol: config.protocol.getShapeId(),
      action: commandOf(context),
      limit,
      signal: state.signal,
    })
    return { response }
  }
}

function stateOf(context: Context): CallState {
  // The outermost step has set it.
  return context.__smithy_context?.callState as CallState
}

function callOf(context: Context, { region, environment }: Access): AwsCall {
  const service = (context.clientName ?? 'AWS').replace(/Client$/, '')
  return { service, action: commandOf(context), region, environment }
}

function commandOf({ commandName = 'request' }: Context): string {
  return commandName.replace(/Command$/, '')
}

import type { WireRequest } from './wireRequest.ts'

type CommandInstance<C> = C extends new (...args: never) => infer Command ? Command : never
type InputOf<C> = CommandInstance<C> extends { readonly input: infer Input } ? Input : never
type OutputOf<C> =
  CommandInstance<C> extends {
    resolveMiddleware(...args: never): (...args: never) => Promise<{ output: infer Output }>
  }
    ? Output
    : never

/** Required members are present, because the server refuses a request without them; a streamed body is complete. */
type HandlerInput<Input> = {
  readonly [Member in keyof Input]: Uint8Array extends Input[Member]
    ? Uint8Array | Exclude<undefined, UndefinedIfOptional<Input, Member>>
    : Input[Member] extends undefined
      ? Input[Member]
      : Exclude<Input[Member], UndefinedIfOptional<Input, Member>>
}
type UndefinedIfOptional<Input, Member extends keyof Input> = object extends Pick<Input, Member> ? never : undefined

/** A streamed body is one array of bytes. */
type HandlerOutput<Output> = {
  [Member in keyof Omit<Output, '$metadata'>]: Exclude<Output[Member], undefined> extends {
    transformToString(...args: never): unknown
  }
    ? Uint8Array | undefined
    : Output[Member]
}

type HandlerOf<C> = (
  input: HandlerInput<InputOf<C>>,
  request: WireRequest,
) => HandlerOutput<OutputOf<C>> | Promise<HandlerOutput<OutputOf<C>>>

/**
 * The handlers of one service, by operation and typed by its SDK client: a wrong operation or type does not compile,
 * and the server refuses a response with a member that the client does not know. An operation without a handler is not
 * implemented. To refuse a request, throw a `WireError`.
 */
export type ServiceHandlers<Module> = {
  readonly [Name in keyof Module as Name extends `${infer Operation}Command` ? Operation : never]?: HandlerOf<
    Module[Name]
  >
}

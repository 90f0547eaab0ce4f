import type { Location } from '#lib/model/problem.ts'

/** One fault that the emulator injects: the requests that it concerns, which of them, and what happens. */
export type FaultRule = {
  /** For the report; a sentence about the effect if undefined. */
  readonly name?: string
  /** The SDK's name of the service: `CloudFormation`, `S3`, `CloudWatch Logs`. Undefined is any, here and below. */
  readonly service?: string
  readonly operations?: readonly string[]
  /** The name of the stack in the request, or of the stack of its change set. */
  readonly stack?: string
  /** Only the call with this number, counted from 1 over the requests that the rule concerns. */
  readonly call?: number
  /** Every second, every third, … of them. */
  readonly every?: number
  /** From 0 to 1, drawn for each of them. */
  readonly probability?: number
  /** At most so often. */
  readonly times?: number
  /** Only after the n-th call of another operation. */
  readonly after?: { readonly operation: string; readonly call: number }
  /** Seconds since the server started. */
  readonly fromSeconds?: number
  readonly untilSeconds?: number
  readonly effect: FaultEffect
  /** In the file of the rule. */
  readonly location?: Location
}

export type FaultEffect =
  /** The error of the service for too many requests. */
  | { readonly kind: 'throttling' }
  | { readonly kind: 'server-error'; readonly status?: 500 | 502 | 503 | 504 }
  /** The connection is closed: before anything happened, after it happened, in the middle of the response. */
  | { readonly kind: 'reset-before-effect' | 'reset-after-effect' | 'reset-in-response' }
  /** The page of a proxy in place of AWS's response; the request does not reach AWS. */
  | { readonly kind: 'proxy-page'; readonly status?: 200 | 403 | 407 | 502 }
  /** Status 200 without a body; the request does not reach AWS. */
  | { readonly kind: 'empty-response' }
  /** The request does not reach AWS, and the connection stays open. */
  | { readonly kind: 'no-response' }
  /** The right response, in pieces over so many seconds. */
  | { readonly kind: 'slow-response'; readonly seconds?: number }
  /** The first half of the right response. */
  | { readonly kind: 'truncated-response' }
  /** The response that the same request had so many calls ago. */
  | { readonly kind: 'stale-response'; readonly calls?: number }
  /** AWS's clock is ahead by so many minutes. uncorrectable: its responses have no usable date. */
  | { readonly kind: 'clock-difference'; readonly minutes?: number; readonly uncorrectable?: boolean }
  /** The credentials of the request are refused from now on. */
  | { readonly kind: 'expired-credentials' }
  | { readonly kind: 'access-denied'; readonly policy?: DenyingPolicy }
  /** Another caller updates, cancels or deletes the stack before the request is handled. */
  | { readonly kind: 'other-update'; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: 'other-cancellation' | 'other-deletion' }
  /** A resource fails: `Instance`, `Database/Instance`, or a nested stack. */
  | {
      readonly kind: 'resource-failure'
      readonly resource: string
      readonly phase?: FailurePhase
      readonly reason?: string
    }

/** The policy because of which a request is refused, as AWS's message names it. */
export type DenyingPolicy = 'identity' | 'explicit' | 'boundary' | 'session' | 'service-control' | 'resource'

export type FailurePhase = 'create' | 'update' | 'delete' | 'rollback' | 'drift'

/** The rules of one server, and the seed of their random numbers. */
export type FaultFile = { readonly seed?: number; readonly rules: readonly FaultRule[] }

/** A fault that was injected. */
export type InjectedFault = {
  readonly rule: FaultRule
  readonly service: string
  readonly operation: string
  readonly at: Date
  /** Why it had no effect: another caller's operation was refused. */
  readonly refusal?: string
}

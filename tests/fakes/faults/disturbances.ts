import type { FaultEffect, FaultRule } from '../../../scripts/emulator/aws/faults/rules.ts'

/** One disturbance of every call, or of the first one, of an operation, and what a verb may make of it. */
export type Disturbance = {
  readonly title: string
  readonly effect: FaultEffect
  /** Once: the first call. Always: every call, which no retry mends. */
  readonly times: 'once' | 'always'
  /** The cause that a Problem, a check or a warning must name. */
  readonly cause: RegExp
  /** True if the verb must succeed nevertheless. */
  readonly isMended: boolean
}

const PROXY = /proxy|gateway|not from AWS/i
const INCOMPLETE = /half|cut off|end is missing|incomplete/i
const UNREACHABLE = /could not be reached|did not respond|no response|no whole response/i
const DENIED = /'arn:aws:iam::\d{12}:user\/rehearsal' is not allowed to '[\w-]+:\w+'/

function once(effect: FaultEffect, cause: RegExp, isMended: boolean): Disturbance {
  return { title: `${titleOf(effect)}, once`, effect, times: 'once', cause, isMended }
}

function always(effect: FaultEffect, cause: RegExp, isMended = false): Disturbance {
  return { title: `${titleOf(effect)}, always`, effect, times: 'always', cause, isMended }
}

const titleOf = (effect: FaultEffect): string => Object.values(effect).join(' ')

/** Transient ones must be mended; the others may be, or end with their cause. */
export const DISTURBANCES: readonly Disturbance[] = [
  once({ kind: 'throttling' }, /throttle/, true),
  once({ kind: 'server-error', status: 500 }, /HTTP 500/, true),
  once({ kind: 'reset-before-effect' }, UNREACHABLE, true),
  once({ kind: 'reset-after-effect' }, UNREACHABLE, true),
  once({ kind: 'reset-in-response' }, UNREACHABLE, true),
  once({ kind: 'slow-response', seconds: 0.05 }, UNREACHABLE, true),
  once({ kind: 'stale-response' }, /no cause/, true),
  once({ kind: 'no-response' }, UNREACHABLE, true),
  once({ kind: 'truncated-response' }, INCOMPLETE, false),
  once({ kind: 'empty-response' }, PROXY, false),
  once({ kind: 'proxy-page' }, PROXY, false),
  once({ kind: 'proxy-page', status: 403 }, PROXY, false),
  once({ kind: 'proxy-page', status: 502 }, PROXY, false),
  once({ kind: 'expired-credentials' }, /credentials have expired/, false),
  always({ kind: 'clock-difference', minutes: 60 }, /clock/, true),
  always({ kind: 'clock-difference', minutes: 60, uncorrectable: true }, /clock/),
  // A check of the application is repeated every 30 seconds, before the SDK has given up.
  always({ kind: 'throttling' }, /throttle|No response within 30 seconds/),
  always({ kind: 'server-error', status: 500 }, /HTTP 500/),
  always({ kind: 'reset-before-effect' }, UNREACHABLE),
  always({ kind: 'no-response' }, UNREACHABLE),
  always({ kind: 'truncated-response' }, INCOMPLETE),
  always({ kind: 'empty-response' }, PROXY),
  always({ kind: 'proxy-page' }, PROXY),
  always({ kind: 'proxy-page', status: 403 }, PROXY),
  always({ kind: 'access-denied' }, DENIED),
]

/** True if a disturbance concerns every operation alike: it is tried in one of them. */
export function isOfAllCalls({ effect }: Disturbance): boolean {
  return effect.kind === 'clock-difference'
}

/** The rule for an operation, as `CloudFormation DescribeStacks`. */
export function ruleFor(disturbance: Disturbance, call: string): FaultRule {
  const { effect, times } = disturbance
  if (isOfAllCalls(disturbance)) return { effect }
  const [, service = '', operation = ''] = /^(.*) (\w+)$/.exec(call) ?? []
  return { service, operations: [operation], effect, ...(times === 'once' && { call: 1 }) }
}

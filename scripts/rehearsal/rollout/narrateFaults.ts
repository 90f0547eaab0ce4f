import type { FaultEffect, InjectedFault } from '../../emulator/aws/faults/rules.ts'

/** What the operator does after a step that ended early because of a fault. */
export type Recovery = 'renew the credentials' | 'preview again' | 'repeat'

/** The recovery from the faults of a step; undefined without one that a repetition can mend. */
export function recoveryOf(faults: readonly InjectedFault[]): Recovery | undefined {
  const kinds = faults.filter(({ refusal }) => refusal === undefined).map(({ rule }) => rule.effect.kind)
  if (kinds.includes('expired-credentials')) return 'renew the credentials'
  if (kinds.some(kind => kind.startsWith('other-'))) return 'preview again'
  return kinds.some(kind => !PERMANENT_EFFECTS.has(kind)) ? 'repeat' : undefined
}

/** These stay until a person changes something in the account. */
const PERMANENT_EFFECTS: ReadonlySet<FaultEffect['kind']> = new Set(['access-denied', 'resource-failure'])

/** `throttling · CloudFormation DescribeStackEvents, 3 times`, with what it does and why the step went on or ended. */
export function linesOfFaults(faults: readonly InjectedFault[], isDone: boolean): readonly string[] {
  const groups = Map.groupBy(faults, ({ rule, service, operation }) => `${titleOf(rule)} · ${service} ${operation}`)
  return [...groups].flatMap(([title, group]) => {
    const [{ rule, refusal } = { rule: undefined, refusal: undefined }] = group
    if (!rule) return []
    const times = group.length === 1 ? 'once' : `${group.length} times`
    const explanation = refusal === undefined ? explanationOf(rule.effect, isDone) : `Without effect: '${refusal}'`
    return [`${title}, ${times}`, `  ${explanation}`]
  })
}

export function titleOf({ name, effect }: InjectedFault['rule']): string {
  return name ?? effect.kind.replaceAll('-', ' ')
}

const REPEATED = 'The request was sent again; its token keeps CloudFormation from starting an operation twice.'
const REREAD = "The response was recognized as not AWS's, and was not used: the request was sent again."

/** Why a step went on after a fault, by effect. */
const WENT_ON: Readonly<Record<FaultEffect['kind'], string>> = {
  throttling: 'The request was sent again after a pause.',
  'server-error': REPEATED,
  'reset-before-effect': 'The connection was lost before AWS had the request. The request was sent again.',
  'reset-after-effect': `AWS handled the request, but its response was lost. ${REPEATED}`,
  'reset-in-response': 'The connection was lost in the middle of the response. The request was sent again.',
  'proxy-page': REREAD,
  'empty-response': REREAD,
  'truncated-response': REREAD,
  'no-response': 'The request ended at its time limit, and was sent again.',
  'slow-response': 'The response was complete within its time limit.',
  'stale-response': 'An old state was read; nothing is decided before the operation itself reports its end.',
  'clock-difference': "The clock was corrected by AWS's own time, and the request was sent again.",
  'expired-credentials': 'The remaining requests had other credentials.',
  'access-denied': 'The step does without what this request would have shown.',
  'other-update': 'The step compared the stack again after the update of another caller.',
  'other-cancellation': 'Another caller cancelled the update.',
  'other-deletion': 'Another caller deleted the stack.',
  'resource-failure': 'The resource failed, as --fail does it.',
}

/** Why a step ended because of a fault, by effect; for all others the first sentence of WENT_ON is right as well. */
const ENDED: Partial<Record<FaultEffect['kind'], string>> = {
  'proxy-page': "The response was recognized as not AWS's, and the step ended rather than believe it.",
  'empty-response': "The response was recognized as not AWS's, and the step ended rather than believe it.",
  'truncated-response': 'The response was incomplete, and the step ended rather than believe it.',
  'no-response': 'The request ended at its time limit.',
  'expired-credentials': 'AWS accepts nothing more from these credentials. What CloudFormation has started continues.',
  'access-denied': 'The step needs this permission.',
  'other-update':
    'Another caller changed the stack after the review, so that the reviewed change is no longer the one that would be made.',
}

function explanationOf({ kind }: FaultEffect, isDone: boolean): string {
  return (isDone ? undefined : ENDED[kind]) ?? WENT_ON[kind]
}

/** The sentence before the step is run again. */
export const RECOVERY_SENTENCES: Readonly<Record<Recovery, string>> = {
  'renew the credentials': 'The operator signs in again and runs the same command.',
  'preview again': 'A reviewer looks at the change as it is now; then the same command runs with its fingerprint.',
  repeat: 'The operator runs the same command again.',
}

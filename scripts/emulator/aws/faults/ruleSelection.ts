import type { FaultRule } from './rules.ts'

/** The facts of a call that rules select by. */
export type SelectableCall = {
  readonly service: string
  readonly operation: string
  /** The names of the stacks that the request can be about. */
  readonly stacks: readonly string[]
  /** Since the server started. */
  readonly seconds: number
}

export type RuleSelection = {
  readonly add: (rules: readonly FaultRule[]) => void
  readonly clear: () => void
  /** True if a rule depends on the stack of a call. */
  readonly usesStacks: () => boolean
  /** Counts the call, and returns the rules that apply to it, in their order. */
  readonly select: (call: SelectableCall) => readonly FaultRule[]
}

type RuleState = { readonly rule: FaultRule; calls: number; injected: number }

export function createRuleSelection(random: () => number): RuleSelection {
  let states: RuleState[] = []
  const callCounts = new Map<string, number>()
  return {
    add: rules => {
      states.push(...rules.map(rule => ({ rule, calls: 0, injected: 0 })))
    },
    clear: () => {
      states = []
    },
    usesStacks: () => states.some(({ rule }) => rule.stack !== undefined || rule.effect.kind.startsWith('other-')),
    select: call => {
      const concerned = states.filter(({ rule }) => isConcerned(rule, call, callCounts))
      callCounts.set(call.operation, (callCounts.get(call.operation) ?? 0) + 1)
      for (const state of concerned) state.calls++
      const selected = concerned.filter(state => isSelected(state, random))
      for (const state of selected) state.injected++
      return selected.map(({ rule }) => rule)
    },
  }
}

/** A generator of numbers from 0 to 1 that repeats for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function isConcerned(rule: FaultRule, call: SelectableCall, callCounts: ReadonlyMap<string, number>): boolean {
  const { service, operations, stack, after, fromSeconds = 0, untilSeconds = Number.POSITIVE_INFINITY } = rule
  return (
    rule.effect.kind !== 'resource-failure' &&
    (service === undefined || service === call.service) &&
    (operations === undefined || operations.includes(call.operation)) &&
    (stack === undefined || call.stacks.includes(stack)) &&
    (after === undefined || (callCounts.get(after.operation) ?? 0) >= after.call) &&
    call.seconds >= fromSeconds &&
    call.seconds <= untilSeconds
  )
}

function isSelected({ rule, calls, injected }: RuleState, random: () => number): boolean {
  const { call, every, probability, times = Number.POSITIVE_INFINITY } = rule
  if (injected >= times) return false
  if (call !== undefined && calls !== call) return false
  if (every !== undefined && calls % every !== 0) return false
  return probability === undefined || random() < probability
}

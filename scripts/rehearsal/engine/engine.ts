import { partitionOf } from '#lib/model/environment.ts'
import type { Clock } from '#lib/ports.ts'
import type { World } from '../world.ts'
import { createLiveWorld, type LiveWorld } from './liveWorld.ts'
import type { Answer } from './once.ts'
import type { Random } from './random.ts'
import { loadSpecification, type Specification } from './specification.ts'
import type { Stack } from './stack.ts'
import { DEFAULT_PAGES, DEFAULT_SWITCHES, type Fault, type Pages, type Switches } from './switches.ts'

export type EngineOptions = {
  /** Twelve digits. */
  readonly account: string
  readonly region: string
  /** Seconds that an ordinary resource takes; a database takes eight times as long. 0 is allowed. */
  readonly delay: number
  readonly clock: Clock
  readonly random?: Random
  readonly faults?: readonly Fault[]
  readonly switches?: Partial<Switches>
  readonly pages?: Partial<Pages>
}

/** CloudFormation's state and everything its operations need. */
export type Engine = {
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly clock: Clock
  readonly random: Random
  readonly switches: Switches
  readonly pages: Pages
  readonly specification: Specification
  /** By id, deleted ones included, oldest first. */
  readonly stacks: Map<string, Stack>
  /** May be changed while the engine runs. */
  faults: readonly Fault[]
  readonly world: World
  readonly live: LiveWorld
  /** Answers to requests with a token: the same request again gets the same answer. */
  readonly tokens: Map<string, { readonly request: string; readonly answer: Answer }>
  /** Later than every time it gave before, so that events have an order. */
  readonly stamp: () => Date
  /** Waits as long as `weight` ordinary resources take. */
  readonly pause: (weight: number, signal?: AbortSignal) => Promise<void>
  /** Work that goes on after the answer. */
  readonly background: (work: Promise<unknown>) => void
  /** Resolves when nothing is going on any more. Rejects when something broke that should not have. */
  readonly idle: () => Promise<void>
  /** The next revision of a task definition family. */
  readonly revisionOf: (family: string) => number
}

export function createEngine(options: EngineOptions): Engine {
  const { account, region, clock, delay, random = Math.random, faults = [] } = options
  const stacks = new Map<string, Stack>()
  const running = new Set<Promise<unknown>>()
  const broken: unknown[] = []
  const revisions = new Map<string, number>()
  let last = 0
  const live = createLiveWorld({ account, region, now: clock.now, stacks })
  return {
    account,
    region,
    partition: partitionOf(region).partition,
    clock,
    random,
    switches: { ...DEFAULT_SWITCHES, ...options.switches },
    pages: { ...DEFAULT_PAGES, ...options.pages },
    specification: loadSpecification(),
    stacks,
    faults,
    world: live.world,
    live,
    tokens: new Map(),
    stamp: () => {
      last = Math.max(last + 1, clock.now().getTime())
      return new Date(last)
    },
    pause: async (weight, signal) => {
      try {
        await clock.sleep(delay * weight * 1000, signal)
      } catch (error) {
        // A timer may wrap the reason for which it was given up.
        signal?.throwIfAborted()
        throw error
      }
    },
    background: work => {
      const watched = work
        .catch((error: unknown) => {
          broken.push(error)
          console.error('The built-in CloudFormation broke.', error)
        })
        .finally(() => running.delete(watched))
      running.add(watched)
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running)
      if (broken.length > 0) throw broken[0]
    },
    revisionOf: family => {
      const revision = (revisions.get(family) ?? 0) + 1
      revisions.set(family, revision)
      return revision
    },
  }
}

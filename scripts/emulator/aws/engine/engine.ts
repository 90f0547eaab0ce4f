import { partitionOf } from '#lib/model/environment.ts'
import type { Clock } from '#lib/ports.ts'
import type { Permissions } from '../permissions/authorization.ts'
import { createPermissions } from '../permissions/createPermissions.ts'
import type { HostedZone, World } from '../world.ts'
import type { Random } from './random.ts'
import { loadSpecification, type Specification } from './specification/typeSpecification.ts'
import type { EmulatedStack } from './state/emulatedStack.ts'
import { createLiveResources, type LiveResources } from './state/liveResources.ts'
import {
  DEFAULT_PAGE_SIZES,
  DEFAULT_SWITCHES,
  type InjectedResourceFault,
  type PageSizes,
  type Switches,
} from './switches.ts'

export type EngineOptions = {
  /** Twelve digits. */
  readonly account: string
  readonly region: string
  /** Seconds that an ordinary resource takes; a database takes eight times as long. 0 is allowed. */
  readonly delay: number
  readonly clock: Clock
  readonly random?: Random
  readonly injectedFaults?: readonly InjectedResourceFault[]
  /** Every zone of Route 53; undefined for an account in which each zone exists and validates certificates. */
  readonly hostedZones?: readonly HostedZone[] | undefined
  readonly switches?: Partial<Switches>
  readonly pageSizes?: Partial<PageSizes>
  /** Asks IAM for permission; without it everything is allowed. */
  readonly permissions?: boolean
}

/** CloudFormation's state and everything its operations need. */
export type Engine = {
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly clock: Clock
  readonly random: Random
  readonly switches: Switches
  readonly pageSizes: PageSizes
  readonly specification: Specification
  /** By id, deleted ones included, oldest first. */
  readonly stacks: Map<string, EmulatedStack>
  /** Tests change it while the engine runs. */
  injectedFaults: readonly InjectedResourceFault[]
  readonly world: World
  readonly permissions: Permissions | undefined
  readonly liveResources: LiveResources
  /** Responses to requests with a token: the same request again gets the same response. */
  readonly idempotencyTokens: Map<string, { readonly request: string; readonly response: TokenResponse }>
  /** Later than every earlier result, so that events have an order. */
  readonly nextTimestamp: () => Date
  /** Waits as long as `weight` ordinary resources take. */
  readonly pause: (weight: number, signal?: AbortSignal) => Promise<void>
  /** Continues work after the response. */
  readonly runInBackground: (work: Promise<unknown>) => void
  /** Resolves when no work is running. Rejects after an unexpected error. */
  readonly waitUntilIdle: () => Promise<void>
  /** The next number of a series, such as the revisions of a task definition family. */
  readonly nextNumber: (series: string) => number
}

/** A snapshot takes as long as a database, and a task as long as a service. */
const SNAPSHOT_WEIGHT = 8
const TASK_WEIGHT = 4

export function createEngine(options: EngineOptions): Engine {
  const { account, region, clock, delay, random = Math.random, injectedFaults = [] } = options
  const stacks = new Map<string, EmulatedStack>()
  const running = new Set<Promise<unknown>>()
  const unexpectedErrors: unknown[] = []
  const numbers = new Map<string, number>()
  let lastTimestamp = 0
  const liveResources = createLiveResources({
    ...{ account, region, now: clock.now, stacks },
    snapshotDuration: delay * SNAPSHOT_WEIGHT * 1000,
    taskDuration: delay * TASK_WEIGHT * 1000,
    hostedZones: options.hostedZones,
  })
  return {
    account,
    region,
    partition: partitionOf(region).partition,
    clock,
    random,
    switches: { ...DEFAULT_SWITCHES, ...options.switches },
    pageSizes: { ...DEFAULT_PAGE_SIZES, ...options.pageSizes },
    specification: loadSpecification(),
    stacks,
    injectedFaults,
    world: liveResources.world,
    permissions: options.permissions ? createPermissions(liveResources.world) : undefined,
    liveResources,
    idempotencyTokens: new Map(),
    nextTimestamp: () => {
      lastTimestamp = Math.max(lastTimestamp + 1, clock.now().getTime())
      return new Date(lastTimestamp)
    },
    pause: async (weight, signal) => {
      try {
        await clock.sleep(delay * weight * 1000, signal)
      } catch (error) {
        // A timer may wrap the reason of its abort.
        signal?.throwIfAborted()
        throw error
      }
    },
    runInBackground: work => {
      const watched = work
        .catch((error: unknown) => {
          unexpectedErrors.push(error)
          console.error('Unexpected error in the built-in CloudFormation.', error)
        })
        .finally(() => running.delete(watched))
      running.add(watched)
    },
    waitUntilIdle: async () => {
      while (running.size > 0) await Promise.all(running)
      if (unexpectedErrors.length > 0) throw unexpectedErrors[0]
    },
    nextNumber: series => {
      const number = (numbers.get(series) ?? 0) + 1
      numbers.set(series, number)
      return number
    },
  }
}

/** The response of an operation that takes a token. */
export type TokenResponse = { readonly StackId?: string; readonly Id?: string; readonly OperationId?: string }

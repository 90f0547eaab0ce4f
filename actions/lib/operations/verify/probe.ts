import type { Verdict } from '../../model/check.ts'
import type { Scene } from './scene.ts'

/** What one look found. */
export type Sighting = {
  readonly verdict: Verdict
  /** One sentence: what was seen and, where it is not that, what was expected. */
  readonly detail: string
  readonly todo?: string
  /** Waiting would not change it. */
  readonly settled?: boolean
}

/** How `verify` comes to one check: it looks, and looks again while what it sees may still get better. */
export type Probe = {
  readonly name: string
  /** Seconds until the verdict stands. */
  readonly patience: number
  readonly look: (scene: Scene, signal: AbortSignal) => Promise<Sighting>
}

/** Seconds: longer than a DNS record or a certificate takes to be seen everywhere. */
export const SOON = 180

export function healthy(detail: string): Sighting {
  return { verdict: 'healthy', detail }
}

/** It may get better by itself. */
export function unhealthy(detail: string, todo?: string): Sighting {
  return { verdict: 'unhealthy', detail, ...(todo === undefined ? {} : { todo }) }
}

/** It stays as it is until somebody changes something. */
export function wrong(detail: string, todo?: string): Sighting {
  return { ...unhealthy(detail, todo), settled: true }
}

export function notChecked(detail: string, todo?: string): Sighting {
  return { verdict: 'not checked', detail, settled: true, ...(todo === undefined ? {} : { todo }) }
}

/** The check cannot begin without this output. */
export function withoutOutput(name: string): Sighting {
  return notChecked(
    `The stack has no output '${name}', so there is nothing to look at.`,
    `Give the root template the output '${name}', then deploy.`,
  )
}

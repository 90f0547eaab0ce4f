import type { NextStep } from '../nextStep.ts'
import type { Finding } from '../problem.ts'
import type { LocalProfile } from './localProfile.ts'
import type { LocalContainer, LocalVolume } from './localService.ts'

export type LocalCheckOutcome = {
  readonly kind: 'ready'
  readonly profile: LocalProfile
  /** Warnings alone: an error ends the check. */
  readonly findings: readonly Finding[]
  /** Versions. */
  readonly engine: string
  readonly compose: string
}

export type LocalStartOutcome = LocalStarted | LocalNotStarted

export type LocalStarted = {
  readonly kind: 'started' | 'already-running'
  readonly profile: LocalProfile
  readonly url: string
  readonly seconds: number
}

export type LocalNotStarted = {
  readonly kind: 'not-started'
  /** The service that failed; undefined if none is known. */
  readonly service: string | undefined
  /** One sentence. */
  readonly reason: string
  /** The last lines of its log. */
  readonly log: readonly string[]
  readonly steps: readonly NextStep[]
  /** Services whose containers run nevertheless. */
  readonly running: readonly string[]
}

export type LocalStopOutcome = {
  readonly kind: 'stopped' | 'not-running'
  /** They keep the data. */
  readonly volumes: readonly LocalVolume[]
}

export type LocalLogsOutcome = {
  readonly kind: 'logs'
  readonly service: string | undefined
  readonly lines: readonly string[]
}

export type LocalResetOutcome = {
  readonly kind: 'removed' | 'nothing-to-remove'
  readonly volumes: readonly LocalVolume[]
}

export type LocalStatusOutcome = {
  /** healthy: every service of a profile. absent: no container runs. */
  readonly kind: 'healthy' | 'starting' | 'unhealthy' | 'absent'
  /** Undefined if no container of Open WebUI exists. */
  readonly profile: LocalProfile | undefined
  /** Undefined if Open WebUI publishes no port now. */
  readonly url: string | undefined
  readonly containers: readonly LocalContainer[]
  readonly volumes: readonly LocalVolume[]
}

export type LocalOpenOutcome = { readonly kind: 'opened' | 'no-browser'; readonly url: string }

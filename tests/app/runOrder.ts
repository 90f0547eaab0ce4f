import type { Installed } from './install/installed.ts'

/** The order that the process of the run gets as JSON. */
export type RunOrder = {
  readonly environments: readonly string[]
  readonly installed: Installed
  readonly faults: boolean
  /** A part of the title of the proofs to run; undefined for all. */
  readonly proof: string | undefined
  readonly keep: boolean
}

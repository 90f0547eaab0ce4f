import type { Environment } from '../../model/environment.ts'
import type { AcceptanceProbes } from '../../ports/acceptanceProbes.ts'
import type { Tools } from '../tools.ts'

export type AcceptanceOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The name of its stack, as typed by the user. */
  readonly typedName: string
  /** Begin with a creation that fails on purpose: up to half an hour more, and resources can stay. */
  readonly failFirst: boolean
}

export type AcceptanceTools = Tools & { readonly probes: AcceptanceProbes }

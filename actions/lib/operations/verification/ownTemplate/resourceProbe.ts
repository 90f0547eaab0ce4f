import type { Probe } from '../probe.ts'

/** A check of all resources of some types in the stack and in those nested in it; it does not run without one. */
export type ResourceProbe = Probe & { readonly types: readonly string[] }

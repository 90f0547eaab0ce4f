import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

/** A stack of an environment with those nested in it: the application's, or the one that bootstrap makes. */
export type ControlScope = {
  readonly environment: Environment
  readonly stack: ResolvedStack
  /** Every resource by its path: `Database/Instance`. */
  readonly resources: ReadonlyMap<string, ResourceInStack>
}

/**
 * A rule for resources in any template, by their types and properties. A value that only the running stack has is no
 * violation, and without resources of its types a rule has no finding.
 */
export type Control = (scope: ControlScope) => readonly Finding[]

export function resourcesOfType({ resources }: ControlScope, ...types: readonly string[]): readonly ResourceInStack[] {
  return [...resources.values()].filter(({ resource }) => types.includes(resource.type))
}

import type { ResolvedResource, ResolvedStack } from '../resolve/resolvedStack.ts'

/** A resource with the stack that it is in. */
export type ResourceInStack = {
  /** `Database/Instance` */
  readonly path: string
  readonly stack: ResolvedStack
  readonly resource: ResolvedResource
}

/** Every resource by its path (`Database/Instance`), each after the resources that it depends on. */
export function resourcesByPath(stack: ResolvedStack | undefined): ReadonlyMap<string, ResourceInStack> {
  return new Map(stack ? resourcesIn(stack).map(resource => [resource.path, resource] as const) : [])
}

function resourcesIn(stack: ResolvedStack): readonly ResourceInStack[] {
  const prefix = stack.nestedPath && `${stack.nestedPath}/`
  return Object.values(stack.resources).flatMap(resource => {
    const inner = stack.nested[resource.logicalId]
    return [...(inner ? resourcesIn(inner) : []), { path: `${prefix}${resource.logicalId}`, stack, resource }]
  })
}

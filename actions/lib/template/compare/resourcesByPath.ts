import type { ResolvedResource, ResolvedStack } from '../resolve/resolvedStack.ts'

/** A resource with the stack that it is in. */
export type ResourceInStack = {
  readonly name: string
  readonly stack: ResolvedStack
  readonly resource: ResolvedResource
}

/** Every resource by the name a person uses (`Database/Instance`), each after those that it depends on. */
export function resourcesByPath(stack: ResolvedStack | undefined): ReadonlyMap<string, ResourceInStack> {
  return new Map(stack ? listed(stack).map(placed => [placed.name, placed] as const) : [])
}

function listed(stack: ResolvedStack): readonly ResourceInStack[] {
  const prefix = stack.nestedPath && `${stack.nestedPath}/`
  return Object.values(stack.resources).flatMap(resource => {
    const inner = stack.nested[resource.logicalId]
    return [...(inner ? listed(inner) : []), { name: `${prefix}${resource.logicalId}`, stack, resource }]
  })
}

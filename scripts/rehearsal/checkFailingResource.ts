import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'

/** Checks the value of --fail. @throws Problem of kind usage, with the nearest name. */
export function checkFailingResource(name: string, stack: ResolvedStack): void {
  const names = new Set(resourceNamesIn(stack))
  if (names.has(name)) return
  const near = nearest(name, names)
  const nested = Object.keys(stack.nested).join(', ')
  throw new Problem(`Unknown resource '${name}' in --fail.`, {
    kind: 'usage',
    todo: `${near ? `Did you mean '${near}'? ` : ''}Use the logical id of a resource, or a nested stack: ${nested}.`,
  })
}

/** `Instance`, `Database/Instance`, and the nested stack `Database`. */
function resourceNamesIn({ nestedPath, resources, nested }: ResolvedStack): readonly string[] {
  const own = Object.keys(resources).flatMap(id => (nestedPath === '' ? [id] : [id, `${nestedPath}/${id}`]))
  return [...own, ...Object.values(nested).flatMap(resourceNamesIn)]
}

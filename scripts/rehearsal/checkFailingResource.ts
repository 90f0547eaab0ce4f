import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'

/** A name that fits nothing would rehearse a rollout in which nothing fails. @throws Problem of kind usage, with the nearest name. */
export function checkFailingResource(name: string, stack: ResolvedStack): void {
  const names = new Set(resourceNamesIn(stack))
  if (names.has(name)) return
  const near = nearest(name, names)
  const nested = Object.keys(stack.nested).join(', ')
  throw new Problem(`There is no resource '${name}' that could fail.`, {
    kind: 'usage',
    todo: `${near ? `Did you mean '${near}'? ` : ''}Name a resource by its logical id, or one of the nested stacks: ${nested}.`,
  })
}

/** `Instance`, `Database/Instance`, and `Database` for whatever is likeliest in it. */
function resourceNamesIn({ nestedPath, resources, nested }: ResolvedStack): readonly string[] {
  const own = Object.keys(resources).flatMap(id => (nestedPath === '' ? [id] : [id, `${nestedPath}/${id}`]))
  return [...own, ...Object.values(nested).flatMap(resourceNamesIn)]
}

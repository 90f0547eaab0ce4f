import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import type { FaultRule } from '../emulator/aws/faults/rules.ts'

/** Checks the resources of --fail and of the faults. @throws Problem of kind usage, with the nearest name. */
export function checkFailingResources(rules: readonly FaultRule[], stack: ResolvedStack): void {
  const names = new Set(resourceNamesIn(stack))
  for (const { effect, location } of rules) {
    if (effect.kind !== 'resource-failure' || names.has(effect.resource)) continue
    const near = nearest(effect.resource, names)
    const nested = Object.keys(stack.nested).join(', ')
    throw new Problem(`Unknown resource '${effect.resource}' in ${location ? 'the faults' : '--fail'}.`, {
      kind: 'usage',
      ...(location && { location }),
      todo: `${near ? `Did you mean '${near}'? ` : ''}Use the logical id of a resource, or a nested stack: ${nested}.`,
    })
  }
}

/** `Instance`, `Database/Instance`, and the nested stack `Database`. */
function resourceNamesIn({ nestedPath, resources, nested }: ResolvedStack): readonly string[] {
  const own = Object.keys(resources).flatMap(id => (nestedPath === '' ? [id] : [id, `${nestedPath}/${id}`]))
  return [...own, ...Object.values(nested).flatMap(resourceNamesIn)]
}

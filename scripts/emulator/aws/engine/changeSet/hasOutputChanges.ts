import { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { toJson } from '../template/stackResolver.ts'

/** True if the outputs differ. An unknown value, of a parameter or a resource that changes, counts as different. */
export function hasOutputChanges(
  { template }: StackDefinition,
  { outputs }: EmulatedStack,
  resolver: Resolver,
): boolean {
  const next = Object.entries(template.outputs).flatMap(([key, output]) => {
    const value = resolver.output(key)
    return value === undefined ? [] : [{ ...output, key, value }]
  })
  if (next.length !== outputs.length) return true
  return next.some(({ key, value, description, exportName }) => {
    const before = outputs.find(candidate => candidate.key === key)
    if (!before || before.description !== description) return true
    const name = exportName === undefined ? undefined : resolver.value(exportName, ['Outputs', key])
    if (name !== before.exportName) return true
    return value instanceof Unknown || String(toJson(value)) !== before.value
  })
}

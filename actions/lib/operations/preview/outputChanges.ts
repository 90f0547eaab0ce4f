import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

/** A change of outputs alone has no row in a change set, but it is a change all the same. */
export function outputsDiffer(stack: Stack, { outputs }: ResolvedStack): boolean {
  const names = Object.keys(outputs)
  if (names.length !== Object.keys(stack.outputs).length) return true
  return names.some(name => {
    const value = outputs[name]
    const deployed = stack.outputs[name]
    return deployed === undefined || (typeof value === 'string' && value !== deployed)
  })
}

import type { EmulatedStack } from '../../engine/state/emulatedStack.ts'

/** A role that a request names is the stack's from then on, after a rollback too. */
export function useRole(stack: EmulatedStack, roleArn: string | undefined): void {
  if (roleArn === undefined) return
  if (stack.definition) stack.definition = { ...stack.definition, roleArn }
  if (stack.update) stack.update = { ...stack.update, previous: { ...stack.update.previous, roleArn } }
}

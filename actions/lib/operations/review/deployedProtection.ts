import { type Stack, stateOf } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { Protection } from '../../model/outcome.ts'
import { quotedList } from '../../model/quotedList.ts'

/**
 * The reason why data of the environment is protected, as a clause; undefined if it is not. A deployed stack keeps its
 * protection until a deployment has lifted it, so that no commit can lift it and lose data at once.
 */
export function protectionOf(environment: Environment, stack: Stack | undefined): string | undefined {
  if (environment.protected) return `environment '${environment.name}' is protected`
  const marks = protectionMarksOf(stack)
  if (!stack || marks.length === 0) return undefined
  return `stack '${stack.name}' is still protected as it is deployed (${marks.join(', ')})`
}

/** The file says that the stack is not protected, but the deployed stack is. */
export function isLiftedOnlyInFile(environment: Environment, stack: Stack | undefined): boolean {
  return !environment.protected && protectionMarksOf(stack).length > 0
}

/** What a deployed stack lacks of the protection that the environment's file asks for. An operation may still turn it on. */
export function missingProtectionOf(environment: Environment, stack: Stack): readonly Protection[] {
  if (!environment.protected || stateOf(stack).kind !== 'ready') return []
  // A parameter that the environment's file sets is another one, which only has the same name.
  const isOwn = Object.hasOwn(environment.parameters, 'DeletionProtection')
  return [
    ...(stack.parameters.DeletionProtection === 'false' && !isOwn ? (['deletion-protection'] as const) : []),
    ...(stack.terminationProtection ? [] : (['termination-protection'] as const)),
  ]
}

/** The settings of a deployed stack that `protected: true` has made. */
function protectionMarksOf(stack: Stack | undefined): readonly string[] {
  if (!stack) return []
  return [
    ...(stack.terminationProtection ? ['termination protection is on'] : []),
    ...(stack.parameters.DeletionProtection === 'true'
      ? [`parameter ${quotedList(['DeletionProtection'])} is 'true'`]
      : []),
  ]
}

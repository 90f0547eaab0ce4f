import { inputsDigestOf } from '../../template/compare/inputsDigest.ts'
import { DELETION_PROTECTION, isSetByTools } from '../../template/environment/environmentSchema.ts'
import type { DesiredStack } from './desiredStack.ts'
import { parametersOf, resolvedWith } from './resolveEnvironment.ts'

/** True if the stack's resources refuse their deletion. */
export function hasDeletionProtection({
  parameters,
  resolved: { template },
}: Pick<DesiredStack, 'parameters' | 'resolved'>): boolean {
  return isSetByTools(DELETION_PROTECTION, template) && parameters[DELETION_PROTECTION] === 'true'
}

/** The same stack with `DeletionProtection` false; the stack itself where it has no deletion protection. */
export function withoutDeletionProtection(desired: DesiredStack): DesiredStack {
  if (!hasDeletionProtection(desired)) return desired
  const environment = { ...desired.environment, protected: false }
  const { stack: resolved } = resolvedWith(environment, desired.templates)
  const parameters = parametersOf(environment, resolved.template)
  return { ...desired, resolved, parameters, inputsDigest: inputsDigestOf(resolved, desired.tags) }
}

import type { Engine } from '../engine.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'

/**
 * The reason why an operation fails at its end: "If a specified trigger is missing, the entire stack operation fails and
 * is rolled back" (API RollbackTrigger). The alarms of the emulator never go off.
 */
export function missingTriggerReason({ world }: Engine, { rollbackConfiguration }: StackDefinition): string {
  const missing = (rollbackConfiguration?.triggers ?? []).filter(({ arn, type }) => {
    const name = arn.slice(arn.indexOf(':alarm:') + ':alarm:'.length)
    return !world.resource(type, name) && !world.resource(type, arn)
  })
  return missing.length === 0
    ? ''
    : `The following rollback trigger(s) do not exist: [${missing.map(({ arn }) => arn).join(', ')}]. `
}

import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { updateHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/updateHandlers.ts'

const STACK = 'parameter-store'

/** Puts these values into Parameter Store, by a stack of its own. */
export async function storeValues(engine: Engine, values: Readonly<Record<string, string>>): Promise<void> {
  const resources = Object.entries(values).map(([name, value], index) => [
    `Value${index}`,
    { Type: 'AWS::SSM::Parameter', Properties: { Name: name, Type: 'String', Value: value } },
  ])
  const input = { StackName: STACK, TemplateBody: JSON.stringify({ Resources: Object.fromEntries(resources) }) }
  const deployed = findStack(engine, STACK)
  if (deployed?.definition?.body === input.TemplateBody) return
  if (deployed) updateHandlers(engine).UpdateStack(input)
  else stackLifecycleHandlers(engine).CreateStack(input)
  await engine.waitUntilIdle()
}

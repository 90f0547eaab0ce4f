import type { Json } from '#lib/model/json.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedStack, EmulatedStackOutput } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { findExport } from '../state/stackExports.ts'
import { importingStacksOf } from '../template/importingStacks.ts'
import { createStackResolver, liveReferences, requireResolvedJson } from '../template/stackResolver.ts'

/** A stack's outputs from its live resources. @throws ResourceFailure when an export name is taken or in use. */
export function resolveOutputs(
  engine: Engine,
  stack: EmulatedStack,
  definition: StackDefinition,
): readonly EmulatedStackOutput[] {
  const resolver = createStackResolver(engine, { stack, definition, reference: liveReferences(engine, stack) })
  const outputs = Object.entries(definition.template.outputs).flatMap(([key, { description, exportName }]) => {
    const value = resolver.output(key)
    if (value === undefined) return []
    const name =
      exportName === undefined
        ? undefined
        : textOf(requireResolvedJson(resolver.value(exportName, ['Outputs', key, 'Export'])))
    return [{ key, value: textOf(requireResolvedJson(value)), description, exportName: name }]
  })
  checkExports(engine, stack, outputs)
  return outputs
}

/** An attribute whose value turns out to be no text fails the stack at its end (cfn-lint 3013). */
function textOf(value: Json): string {
  if (typeof value !== 'object') return String(value)
  throw new ResourceFailure('Template format error: Every Value member must be a string.')
}

function checkExports(engine: Engine, stack: EmulatedStack, outputs: readonly EmulatedStackOutput[]): void {
  for (const { exportName: name } of outputs) {
    const existing = name === undefined ? undefined : findExport(engine, name)
    if (existing && existing.stack !== stack)
      throw new ResourceFailure(`Export with name ${name} is already exported by stack ${existing.stack.name}.`)
  }
  for (const { exportName: name, value } of stack.outputs) {
    if (name === undefined || outputs.some(output => output.exportName === name && output.value === value)) continue
    const [user] = importingStacksOf(engine, name)
    const action = outputs.some(output => output.exportName === name) ? 'updated' : 'deleted'
    if (user) throw new ResourceFailure(`Export ${name} cannot be ${action} as it is in use by ${user.name}`)
  }
}

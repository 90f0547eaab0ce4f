import type { Engine } from './engine.ts'
import { evaluate, known, live } from './evaluation.ts'
import { exportNamed } from './exports.ts'
import { importersOf } from './importers.ts'
import { ResourceFailure } from './job.ts'
import type { Definition, Stack, StackOutput } from './stack.ts'

/** A stack's outputs as its live resources give them. Throws when an export is taken or in use. */
export function outputsOf(engine: Engine, stack: Stack, definition: Definition): readonly StackOutput[] {
  const resolver = evaluate(engine, { stack, definition, reference: live(engine, stack) })
  const outputs = Object.entries(definition.template.outputs).flatMap(([key, { description, exportName }]) => {
    const value = resolver.output(key)
    if (value === undefined) return []
    const name =
      exportName === undefined ? undefined : String(known(resolver.value(exportName, ['Outputs', key, 'Export'])))
    return [{ key, value: String(known(value)), description, exportName: name }]
  })
  checkExports(engine, stack, outputs)
  return outputs
}

function checkExports(engine: Engine, stack: Stack, outputs: readonly StackOutput[]): void {
  for (const { exportName: name } of outputs) {
    const taken = name === undefined ? undefined : exportNamed(engine, name)
    if (taken && taken.stack !== stack)
      throw new ResourceFailure(`Export with name ${name} is already exported by stack ${taken.stack.name}.`)
  }
  for (const { exportName: name, value } of stack.outputs) {
    if (name === undefined || outputs.some(one => one.exportName === name && one.value === value)) continue
    const [user] = importersOf(engine, name)
    const doing = outputs.some(one => one.exportName === name) ? 'updated' : 'deleted'
    if (user) throw new ResourceFailure(`Export ${name} cannot be ${doing} as it is in use by ${user.name}`)
  }
}

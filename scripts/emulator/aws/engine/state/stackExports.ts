import type { Engine } from '../engine.ts'
import type { EmulatedStack } from './emulatedStack.ts'

export type StackExport = { readonly name: string; readonly value: string; readonly stack: EmulatedStack }

export function exportsOf({ stacks }: Engine): readonly StackExport[] {
  return [...stacks.values()]
    .filter(({ status }) => status !== 'DELETE_COMPLETE')
    .flatMap(stack =>
      stack.outputs.flatMap(({ exportName: name, value }) => (name === undefined ? [] : [{ name, value, stack }])),
    )
}

export function findExport(engine: Engine, name: string): StackExport | undefined {
  return exportsOf(engine).find(candidate => candidate.name === name)
}

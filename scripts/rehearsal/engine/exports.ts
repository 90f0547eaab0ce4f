import type { Engine } from './engine.ts'
import type { Stack } from './stack.ts'

export type Export = { readonly name: string; readonly value: string; readonly stack: Stack }

export function exportsOf({ stacks }: Engine): readonly Export[] {
  return [...stacks.values()]
    .filter(({ status }) => status !== 'DELETE_COMPLETE')
    .flatMap(stack =>
      stack.outputs.flatMap(({ exportName: name, value }) => (name === undefined ? [] : [{ name, value, stack }])),
    )
}

export function exportNamed(engine: Engine, name: string): Export | undefined {
  return exportsOf(engine).find(one => one.name === name)
}

import type { Json } from '../../model/json.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'
import { digestOf } from './digest.ts'
import { wholeOf } from './resolvedValue.ts'
import { sectionsOf } from './stackDifferences.ts'

/** SHA-256, hexadecimal, of the inputs of a deployment: templates, resolved values, parameters and tags. */
export function inputsDigestOf(stack: ResolvedStack, tags: Readonly<Record<string, string>>): string {
  return digestOf({ stack: inputsOf(stack), tags })
}

function inputsOf(stack: ResolvedStack): Json {
  const { parameters, conditions, resources, outputs, exports, nested } = stack
  return {
    template: sectionsOf(stack),
    parameters: plain(parameters),
    conditions,
    resources: mapped(resources, wholeOf),
    outputs: plain(outputs),
    exports: plain(exports),
    nested: mapped(nested, inputsOf),
  }
}

function mapped<T>(map: Readonly<Record<string, T>>, change: (value: T) => Json): Json {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}

import type { Path } from '#lib/model/json.ts'
import { nearest } from '#lib/model/nearest.ts'

/** A mistake in a file of faults. */
export type Mistake = {
  /** Of the key or value that is wrong. */
  readonly path: Path
  readonly message: string
  readonly todo: string
  /** The path of the key that is missing. */
  readonly missing?: Path
  /** The path of the key that was meant by an unknown one. */
  readonly meant?: Path
}

export function suggestion(text: string, names: readonly string[]): string {
  const near = nearest(text, names)
  return near === undefined ? `Use one of: ${names.join(', ')}.` : `Did you mean '${near}'?`
}

import type { Json, Path } from './json.ts'
import type { Location } from './problem.ts'

/** A parsed file that remembers where each of its nodes was written. */
export type Document = {
  /** From the repository's root, with forward slashes. */
  readonly file: string
  readonly text: string
  /** Short forms of intrinsic functions are long here: `!Ref X` is `{ Ref: 'X' }`, `!GetAtt A.B` is `{ 'Fn::GetAtt': ['A', 'B'] }`. */
  readonly value: Json
  /** The place of a node; of its nearest parent when the path leads nowhere. */
  readonly locationOf: (path: Path) => Location
  /** Where the text of a scalar stands in `text`, quotes included; undefined when the node is no scalar. */
  readonly spanOf: (path: Path) => { readonly start: number; readonly end: number } | undefined
}

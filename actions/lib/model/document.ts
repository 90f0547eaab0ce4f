import type { Json, Path } from './json.ts'
import type { Location } from './problem.ts'

/** A parsed file with the location of each node. */
export type Document = {
  /** From the repository's root, with forward slashes. */
  readonly file: string
  readonly text: string
  /** Short forms of intrinsic functions are expanded: `!Ref X` is `{ Ref: 'X' }`, `!GetAtt A.B` is `{ 'Fn::GetAtt': ['A', 'B'] }`. */
  readonly value: Json
  /** The location of a node, or of its nearest parent if there is no node at the path. */
  readonly locationOf: (path: Path) => Location
  /** The offsets of a scalar in `text`, quotes included; undefined if the node is no scalar. */
  readonly spanOf: (path: Path) => { readonly start: number; readonly end: number } | undefined
}

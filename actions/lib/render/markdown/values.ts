import { HIDDEN } from '../../model/secret.ts'
import { comparison } from '../comparison.ts'
import type { Values } from '../values.ts'
import { UNKNOWN_AFTER, UNKNOWN_BEFORE } from '../values.ts'
import { code } from './escaped.ts'

/** Characters of a value; with the ellipses at both ends still no more than a cell may have. */
export const LONGEST = 280

/** Before and after, as two cells. */
export function valueCells(values: Values, longest = LONGEST): readonly [string, string] {
  switch (values.kind) {
    case 'secret':
      return [HIDDEN, values.cause ? `${HIDDEN}, through ${code(values.cause)}` : HIDDEN]
    case 'open':
      return ['', values.cause ? `may change, through ${code(values.cause)}` : 'may change']
    case 'added':
      return ['', values.after === undefined ? 'added' : code(comparison('', values.after, longest)[1])]
    case 'removed':
      return [values.before === undefined ? '' : code(comparison(values.before, '', longest)[0]), 'removed']
    case 'changed': {
      const [before, after] = comparison(values.before ?? '', values.after ?? '', longest)
      return [
        values.before === undefined ? UNKNOWN_BEFORE : code(before),
        values.after === undefined ? UNKNOWN_AFTER : code(after),
      ]
    }
    case 'untold':
      return ['', 'changes']
    default:
      return values satisfies never
  }
}

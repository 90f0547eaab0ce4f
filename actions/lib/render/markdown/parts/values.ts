import { REDACTED } from '../../../model/redacted.ts'
import { VALUE_AFTER_DEPLOY } from '../../../model/valueAfterDeploy.ts'
import { shortenPair } from '../../phrases/shortenPair.ts'
import type { Values } from '../../phrases/values.ts'
import { UNKNOWN_BEFORE } from '../../phrases/values.ts'
import { codeSpan } from '../syntax/escape.ts'

/** Characters of a value: with an ellipsis at both ends it still fits a code span uncut. */
export const LONGEST = 280

/** The values before and after a change, as two table cells. */
export function valueCells(values: Values, longest = LONGEST): readonly [string, string] {
  switch (values.kind) {
    case 'secret':
      return [REDACTED, values.cause ? `${REDACTED}, through ${codeSpan(values.cause)}` : REDACTED]
    case 'open':
      return ['', values.cause ? `may change, through ${codeSpan(values.cause)}` : 'may change']
    case 'added':
      return ['', values.after === undefined ? 'added' : codeSpan(shortenPair('', values.after, longest)[1])]
    case 'removed':
      return [values.before === undefined ? '' : codeSpan(shortenPair(values.before, '', longest)[0]), 'removed']
    case 'changed': {
      const [before, after] = shortenPair(values.before ?? '', values.after ?? '', longest)
      return [
        values.before === undefined ? UNKNOWN_BEFORE : codeSpan(before),
        values.after === undefined ? VALUE_AFTER_DEPLOY : codeSpan(after),
      ]
    }
    case 'known-after-deploy':
      return ['', VALUE_AFTER_DEPLOY]
    case 'no-values':
      return ['', 'changes']
    default:
      return values satisfies never
  }
}

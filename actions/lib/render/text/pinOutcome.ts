import type { PinOutcome } from '../../model/outcome.ts'
import type { Line } from './layout/line.ts'
import { line, span } from './layout/line.ts'
import { table } from './layout/table.ts'

/** The digest, where it came from, and the file that has it now. */
export function pinLines({ kind, image, digest, before, platforms, file }: PinOutcome): readonly Line[] {
  const first =
    kind === 'unchanged'
      ? line(span('✓ ', 'success'), span(file, 'bold'), ' has the digest of the image already. Nothing was changed.')
      : line(span('✓ ', 'success'), span(file, 'bold'), ' has the digest of the image now.')
  const rows = [
    ['image', image],
    ['digest', digest],
    ...(kind === 'pinned' && before !== undefined ? [['before', before]] : []),
    ['platforms', platforms.join(', ')],
  ]
  return [first, ...table(rows)]
}

/** The most rows of an outcome that the terminal shows. */
const ROWS = 6

/** The beginning of an outcome, and how many rows are left out. */
type Excerpt = { readonly rows: readonly string[]; readonly more: number }

/**
 * The first paragraph of an outcome, and the following ones that fit. A first paragraph that is too long is cut before an
 * item, which is a row that is no deeper than the first.
 */
export function excerptOf(outcome: readonly string[]): Excerpt {
  const rows = trimmed(outcome)
  let end = 0
  for (let next = paragraphEnd(rows, 0); next <= Math.min(ROWS, rows.length); next = paragraphEnd(rows, next + 1)) {
    end = next
    if (next === rows.length) break
  }
  if (end === 0) end = cutBeforeItem(rows)
  const shown = trimmed(rows.slice(0, end))
  return { rows: shown, more: trimmed(rows.slice(end)).length }
}

function paragraphEnd(rows: readonly string[], from: number): number {
  const blank = rows.findIndex((row, index) => index >= from && row.trim() === '')
  return blank === -1 ? rows.length : blank
}

function cutBeforeItem(rows: readonly string[]): number {
  const depth = indentOf(rows[0] ?? '')
  for (let end = Math.min(ROWS, rows.length); end > 1; end--) if (indentOf(rows[end] ?? '') <= depth) return end
  return Math.min(ROWS, rows.length)
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length
}

/** Without blank rows at its ends. */
function trimmed(rows: readonly string[]): readonly string[] {
  const first = rows.findIndex(row => row.trim() !== '')
  const last = rows.findLastIndex(row => row.trim() !== '')
  return first === -1 ? [] : rows.slice(first, last + 1)
}

/**
 * The patterns of GitHub's filters: `*` stops at a slash, `**` does not, `?` and `+` repeat the character before, `[]` is
 * one of these characters, a backslash takes the next character as it is.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function isGlobMatch(pattern: string, name: string): boolean {
  return new RegExp(`^${expressionOf(pattern)}$`).test(name)
}

/**
 * True if the last pattern that concerns the name includes it: one that begins with `!` excludes what those before it
 * include.
 */
export function isIncluded(patterns: readonly string[], name: string): boolean {
  const last = patterns.findLast(pattern => isGlobMatch(pattern.replace(/^!/, ''), name))
  return last !== undefined && !last.startsWith('!')
}

const PARTS = /\*\*\/|\*\*|\*|\\.|\[[^\]]*\]|./gs

function expressionOf(pattern: string): string {
  return (pattern.match(PARTS) ?? []).map(partOf).join('')
}

function partOf(part: string): string {
  switch (part) {
    case '**/':
      return '(?:.*/)?'
    case '**':
      return '.*'
    case '*':
      return '[^/]*'
    case '?':
    case '+':
      return part
    default:
      return part.startsWith('[') && part.length > 1 ? part : part.replace(/^\\/, '').replace(/[^\w/]/g, '\\$&')
  }
}

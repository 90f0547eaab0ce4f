/** A table of cells that are Markdown already, each on one line and without a backslash before a pipe. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [rowOf(head), rowOf(head.map(() => '---')), ...rows.map(rowOf)].join('\n')
}

export function bullets(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n')
}

/** A section that a click opens: a title of inline HTML, in which Markdown is not read, and a body of Markdown. */
export function collapsedSection(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`
}

// A pipe ends a cell even in a code span: https://github.github.com/gfm/#example-200
function rowOf(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

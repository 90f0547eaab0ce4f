/** A table of cells that are Markdown already, each on one line. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [rowOf(head), rowOf(head.map(() => '---')), ...rows.map(rowOf)].join('\n')
}

export function bullets(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n')
}

/** A section that opens when it is clicked; both parts are Markdown already, the title without blocks in it. */
export function collapsedSection(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** The text of a comment for a terminal, without Markdown, HTML and collapsed sections. */
export function toPlainText(markdown: string): readonly string[] {
  return markdown
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
    .split('\n')
    .map(line =>
      decodeEntities(
        line
          .replace(/^#+ /, '')
          .replaceAll(/<(https?:[^>]*)>/g, '$1')
          .replaceAll(/<[^>]*>|\*\*/g, ''),
      ),
    )
    .map(line => line.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim())
    .filter((line, index, all) => line !== '' || (all[index - 1] ?? '') !== '')
}

export function headlineOf(markdown: string): string {
  return toPlainText(markdown).find(line => line !== '') ?? ''
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replaceAll(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, number, name) =>
    number ? String.fromCodePoint(Number(number)) : (named[name] ?? ''),
  )
}

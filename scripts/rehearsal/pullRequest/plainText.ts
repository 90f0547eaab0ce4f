/** A comment's words for a terminal: what its first screen says, without Markdown, HTML and what is folded away. */
export function plainText(markdown: string): readonly string[] {
  return markdown
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
    .split('\n')
    .map(line =>
      decoded(
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
  return plainText(markdown).find(line => line !== '') ?? ''
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replaceAll(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, number, name) =>
    number ? String.fromCodePoint(Number(number)) : (named[name] ?? ''),
  )
}

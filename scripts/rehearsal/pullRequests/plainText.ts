/** The text of a comment for a terminal, without Markdown, HTML and collapsed sections. */
export function toPlainText(markdown: string): readonly string[] {
  return markdown
    .replaceAll(/^<!--.*-->$/gm, '')
    .replaceAll(/^<details>$[\s\S]*?^<\/details>$/gm, '')
    .split('\n')
    .map(line =>
      line
        .replace(/^#+ /, '')
        .split(CODE_SPAN)
        .map((part, index) => (index % 3 === 2 ? codeTextOf(part) : index % 3 === 1 ? '' : inlineTextOf(part)))
        .join('')
        .trim(),
    )
    .filter((line, index, all) => line !== '' || (all[index - 1] ?? '') !== '')
}

/** Its fence and its content. */
const CODE_SPAN = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/

function codeTextOf(content: string): string {
  return content.replace(/^ (.*[^ ].*) $/, '$1').replaceAll('\\|', '|')
}

function inlineTextOf(text: string): string {
  return decodeEntities(
    text
      .replaceAll(/<(https?:[^>]*)>/g, '$1')
      .replaceAll(/<[^>]*>|\*\*/g, '')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'),
  )
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

/** The text with a new content between the two marks of a section. */
export function withSection(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const [before, ...rest] = text.split(begin)
  const [, after] = rest.join(begin).split(end)
  if (before === undefined || after === undefined) throw new Error(`Section '${name}' is missing between its marks.`)
  return `${before}${begin}\n${content.trim()}\n${end}${after}`
}

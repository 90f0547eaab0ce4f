/** The text with a new content between the two marks of a section. */
export function withSection(text: string, name: string, content: string): string {
  const [beginMarker, endMarker] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const [before, ...rest] = text.split(beginMarker)
  const [, after] = rest.join(beginMarker).split(endMarker)
  if (before === undefined || after === undefined) throw new Error(`Section '${name}' is missing between its marks.`)
  return `${before}${beginMarker}\n${content.trim()}\n${endMarker}${after}`
}

/** The same text with what stands between the two marks of a section made anew. */
export function withSection(text: string, name: string, made: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const [before, ...rest] = text.split(begin)
  const [, after] = rest.join(begin).split(end)
  if (before === undefined || after === undefined) throw new Error(`There is no section '${name}' between its marks.`)
  return `${before}${begin}\n${made.trim()}\n${end}${after}`
}

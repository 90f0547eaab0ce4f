/**
 * The classes of a regular expression of Java that contain other classes, as JavaScript writes the same: `[a-z&&[^aeiou]]` is
 * `(?:(?=[a-z])(?:[^aeiou]))`, and `[a-c[x-z]]` is `(?:[a-c]|[x-z])`. A class that is no class of Java stays as it is.
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html
 */
export function withFlatClasses(pattern: string): string {
  let result = ''
  for (let index = 0; index < pattern.length; ) {
    const char = pattern[index] ?? ''
    const found = char === '[' ? classAt(pattern, index) : undefined
    const text = found?.text ?? pattern.slice(index, index + (char === '\\' ? 2 : 1))
    result += text
    index = found?.end ?? index + text.length
  }
  return result
}

type Class = { readonly text: string; readonly end: number }

/** The class that begins here; undefined if it does not end. */
function classAt(pattern: string, start: number): Class | undefined {
  const isNegated = pattern[start + 1] === '^'
  const first = start + (isNegated ? 2 : 1)
  const operands: string[][] = [[]]
  let hasClasses = false
  let plain = ''
  const closePlain = () => {
    if (plain !== '') operands.at(-1)?.push(`[${plain}]`)
    plain = ''
  }
  for (let index = first; index < pattern.length; ) {
    const char = pattern[index] ?? ''
    if (char === ']' && index > first) {
      const isSimple = operands.length === 1 && !hasClasses
      if (isSimple) return { text: `[${isNegated ? '^' : ''}${plain}]`, end: index + 1 }
      closePlain()
      const text = textOf(operands, isNegated)
      return text === undefined ? undefined : { text, end: index + 1 }
    }
    const inner = char === '[' ? classAt(pattern, index) : undefined
    if (char === '[' && !inner) return undefined
    if (inner) {
      hasClasses = true
      closePlain()
      operands.at(-1)?.push(inner.text)
      index = inner.end
    } else if (pattern.startsWith('&&', index)) {
      closePlain()
      operands.push([])
      index += 2
    } else {
      const text = pattern.slice(index, index + (char === '\\' ? 2 : 1))
      // Only the first character can be a bracket that ends nothing; JavaScript would end an empty class.
      plain += text === ']' ? '\\]' : text
      index += text.length
    }
  }
  return undefined
}

/** Each operand is a union; all of them have to match the same character. */
function textOf(operands: readonly (readonly string[])[], isNegated: boolean): string | undefined {
  if (operands.some(union => union.length === 0)) return undefined
  const unions = operands.map(union => `(?:${union.join('|')})`)
  const all = [...unions.slice(0, -1).map(union => `(?=${union})`), unions.at(-1)].join('')
  return isNegated ? `(?:(?!${all})[^])` : `(?:${all})`
}

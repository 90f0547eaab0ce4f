import { withFlatClasses } from './javaClass.ts'

/**
 * A regular expression of Java, which CloudFormation's AllowedPattern is, as one of JavaScript; undefined if it is none. The
 * constructs that JavaScript lacks are rewritten: inline flags, possessive repetitions, POSIX classes, classes inside of
 * classes, and the ends of a text.
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html
 */
export function javaScriptPatternOf(pattern: string): string | undefined {
  const withClasses = withFlatClasses(withCharacters(pattern))
  return [withClasses, withSyntax(withClasses)].find(isPattern)
}

/** Characters of a POSIX class, to stand inside of brackets. */
const CLASSES: Readonly<Record<string, string>> = {
  ASCII: '\\x00-\\x7F',
  Alnum: 'A-Za-z0-9',
  Alpha: 'A-Za-z',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  Digit: '0-9',
  Graph: '!-~',
  Lower: 'a-z',
  Print: ' -~',
  Punct: '!-\\/:-@\\[-`{-~',
  Space: '\\s',
  Upper: 'A-Z',
  XDigit: '0-9A-Fa-f',
}

/** Escapes that JavaScript takes for a letter. */
function withCharacters(pattern: string): string {
  let isInBrackets = false
  return pattern.replace(/\\p\{([A-Za-z]+)\}|\\[AzZ]|\\.|\[|\]/g, (text, name: string | undefined) => {
    if (text === '[' || text === ']') {
      isInBrackets = text === '['
      return text
    }
    if (text === '\\A') return '^'
    if (text === '\\z' || text === '\\Z') return '$'
    const characters = name === undefined ? undefined : CLASSES[name]
    if (characters === undefined) return text
    return isInBrackets ? characters : `[${characters}]`
  })
}

/** `(?i)` counts to the end of its group; only the one at the start of a pattern, whose group is everything, is rewritten. */
function withSyntax(pattern: string): string {
  const [flags = '', names = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const rest = pattern.slice(flags.length).replace(/((?:^|[^\\])(?:\\\\)*[*+?}])\+/g, '$1')
  return flags === '' ? rest : `(?${names}:${rest})`
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}

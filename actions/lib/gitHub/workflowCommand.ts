type Properties = Readonly<Record<string, string | number | undefined>>

/**
 * A workflow command: a line that the runner executes. GitHub's toolkit escapes it in the same manner:
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function workflowCommand(name: string, properties: Properties, data: string): string {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${escapedProperty(String(value))}`],
  )
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapedData(data)}`
}

/**
 * The text as lines of which none is a workflow command and none can disguise another. The runner splits its input at
 * every line end, skips white space, and executes `::` at the beginning of a line and `##[` anywhere in it.
 */
export function safeLines(text: string): readonly string[] {
  return text.split(LINE_ENDS).map(line =>
    line
      .replace(CONTROLS, '')
      .replace(/^(\s*):(?=:)/, '$1: ')
      .replaceAll('##[', '## ['),
  )
}

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
/** Control characters except the tab and colours (`ESC [ 32 m`), and the invisible marks that disguise text. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
  /\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

type Properties = Readonly<Record<string, string | number | undefined>>

/**
 * A line that the runner takes as an order. Escaped as the runner reads it: GitHub's toolkit does the same in
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function workflowCommand(name: string, properties: Properties, data: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${escapedProperty(String(value))}`],
  )
  return `::${name}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapedData(data)}`
}

/**
 * The same text as lines of which none is an order to the runner, and none can disguise another. The runner cuts its
 * input at every line end, skips white space, obeys `::` at the beginning and `##[` anywhere.
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
/** All but the tab and the colours (`ESC [ 32 m`); the directions and invisible marks that make text look like another. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  /\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Unicode has pictures of the C0 controls; every other control character is written as its code point. */
const FIRST_PICTURE = 0x2400
const DELETE = 0x7f
const NEWLINE_PICTURE = '␤'
/** Nearly every text: it is returned at once. */
const HARMLESS = /^[\u0020-\u007e]*$/

/**
 * Untrusted text (an event's reason, a value, a file name), safe to print: line breaks, escape codes and characters
 * that reverse or hide text become visible, so that no text can forge a line.
 */
export function clean(text: string): string {
  if (HARMLESS.test(text)) return text
  return text.replaceAll(/\r?\n/g, NEWLINE_PICTURE).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, visible)
}

/** Cleans JSON text, in which a backslash escape keeps the character's meaning. */
export function cleanJson(text: string): string {
  return text.replaceAll(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u007f-\u009f]/gu, character =>
    [...Array(character.length).keys()]
      .map(index => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === DELETE) return '␡'
  if (code < 0x20) return String.fromCodePoint(FIRST_PICTURE + code)
  return `\\u{${code.toString(16)}}`
}

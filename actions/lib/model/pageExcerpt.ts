const LENGTH = 100
/** A word or a short number of a sentence. Anything longer, or with digits, may be a key, a token or an address. */
const WORD = /^["'(]*(?:\p{L}[\p{L}'’-]{0,17}|[\p{L}\p{N}-]{1,6})["')]*[.,;:!?…]*$/u
/** Shorter words of a request are words of every sentence. */
const SHORTEST_SECRET = 5
const OMITTED = '…'

/**
 * The first words of a page, at most 100 characters, for an error message. Markup is left out, and with it addresses.
 * A page may repeat the request, so that words of `sent` and all that looks like no word become `…`.
 */
export function pageExcerpt(page: string, sent: string): string {
  const secrets = new Set(wordsOf(decoded(sent)).filter(word => word.length >= SHORTEST_SECRET))
  const words = textOf(page)
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => (WORD.test(word) && !wordsOf(word).some(part => secrets.has(part)) ? word : OMITTED))
    .filter((word, index, all) => word !== OMITTED || all[index - 1] !== OMITTED)
  let text = ''
  for (const word of words) {
    const longer = text === '' ? word : `${text} ${word}`
    if (longer.length > LENGTH) break
    text = longer
  }
  return /[\p{L}\p{N}]/u.test(text) ? text : ''
}

/** Only the beginning counts: a page can be as large as its proxy likes. */
function textOf(page: string): string {
  return page
    .slice(0, 20_000)
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<(script|style|svg)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(>|$)/g, ' ')
    .replace(/&(nbsp|#160);/gi, ' ')
    .replace(/&(amp|lt|gt|quot|#\d+|#x[\da-f]+|[a-z]+);/gi, ' ')
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The fields of a form are percent-encoded. */
function decoded(sent: string): string {
  try {
    return `${sent} ${decodeURIComponent(sent.replaceAll('+', ' '))}`
  } catch {
    return sent
  }
}

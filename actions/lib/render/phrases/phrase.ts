/** Words of ours around text from somewhere else, kept apart so that each medium can show the latter safely. */
export type Phrase = readonly (string | UntrustedText)[]

export type UntrustedText = { readonly foreign: string }

export function untrusted(text: string): UntrustedText {
  return { foreign: text }
}

/** The same words for a medium that cleans everything it is given. */
export function plainText(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.foreign)).join('')
}

/** A sentence whose untrusted parts are marked, so that each medium can render them safely. */
export type Phrase = readonly (string | UntrustedText)[]

export type UntrustedText = { readonly untrusted: string }

export function untrusted(text: string): UntrustedText {
  return { untrusted: text }
}

/** The sentence for a medium that cleans all its text. */
export function plainText(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.untrusted)).join('')
}

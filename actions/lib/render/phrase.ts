/** Words of ours around text from somewhere else, kept apart so that each medium can show the latter safely. */
export type Phrase = readonly (string | Foreign)[]

export type Foreign = { readonly foreign: string }

export function foreign(text: string): Foreign {
  return { foreign: text }
}

/** The same words for a medium that cleans everything it is given. */
export function plainOf(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : part.foreign)).join('')
}

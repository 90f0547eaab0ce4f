import { countOf } from './duration.ts'
import { type Phrase, untrusted } from './phrase.ts'

/** `2 resources still exist and may incur costs` */
export function retainedText(count: number): string {
  return `${countOf(count, 'resource')} still ${count === 1 ? 'exists' : 'exist'} and may incur costs`
}

export function deletionText(count: number): string {
  return `To delete ${count === 1 ? 'it' : 'them'} permanently:`
}

/** `example` is the resource of the command below. */
export function importText(count: number, example: string): Phrase {
  if (count === 1) return ['To import it into a stack:']
  return ['To import one into a stack, for example ', untrusted(example), ':']
}

import type { TeardownOutcome } from '../../model/outcome.ts'
import { countOf } from './duration.ts'
import { type Phrase, untrusted } from './phrase.ts'

/** now: the stack was deleted by this run. earlier: its resources may have been deleted since. */
export type DeletionTime = 'now' | 'earlier'

/** `2 resources still exist and may incur costs` */
export function retainedText(count: number, deletion: DeletionTime = 'now'): string {
  if (deletion === 'earlier')
    return `${countOf(count, 'resource')} outlived the stack and may incur costs unless ${count === 1 ? 'it was' : 'they were'} deleted since`
  return `${countOf(count, 'resource')} still ${count === 1 ? 'exists' : 'exist'} and may incur costs`
}

export function deletionText(count: number): string {
  return `To delete ${count === 1 ? 'it' : 'them'} permanently:`
}

/** `example` is the resource of the command below. */
export function reuseText(count: number, example: string): Phrase {
  if (count === 1) return ['To use it again:']
  return ['To use one again, for example ', untrusted(example), ':']
}

/** Follows the name of the environment. */
export function nothingToDoText({ deleted }: Extract<TeardownOutcome, { readonly kind: 'nothing-to-do' }>): string {
  if (!deleted?.at) return 'has no stack. Nothing was changed.'
  return `is already gone: its stack was deleted at ${deleted.at.toISOString().slice(0, 16).replace('T', ' ')} UTC. Nothing was changed.`
}

import type { Tag } from '@aws-sdk/client-s3'
import { WireError } from '../../wire/wireError.ts'

const MOST_TAGS = 10

/** The tags of a request as the text that the emulator keeps with the object, which is that of the header. */
export function tagsToStore(tags: readonly Tag[]): string {
  if (tags.length > MOST_TAGS) throw new WireError('BadRequest', `Object tags cannot be greater than ${MOST_TAGS}`, 400)
  if (new Set(tags.map(({ Key: key }) => key)).size < tags.length)
    throw new WireError('InvalidTag', 'Cannot provide multiple Tags with the same key', 400)
  return String(new URLSearchParams(tags.map(({ Key: key = '', Value: value = '' }): [string, string] => [key, value])))
}

/** The tags in the header of an upload: `team=chat&stage=dev`. */
export function tagsOfHeader(text: string | undefined): { readonly Tagging?: string } {
  if (text === undefined || text === '') return {}
  return { Tagging: tagsToStore([...new URLSearchParams(text)].map(([Key, Value]) => ({ Key, Value }))) }
}

/** The tags that are kept with an object. */
export function tagsOf({ Tagging: text = '' }: Readonly<Record<string, string>>): Tag[] {
  return [...new URLSearchParams(text)].map(([Key, Value]) => ({ Key, Value }))
}

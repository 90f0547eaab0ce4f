import type { Tag } from '@aws-sdk/client-cloudformation'
import { validationError } from '../../wire/wireError.ts'

/** The tags of a request. */
export function tagsOfRequest(tags: readonly Tag[] = []): Readonly<Record<string, string>> {
  if (tags.length > 50) throw validationError('Too many tags: a stack may have at most 50.')
  return Object.fromEntries(tags.map(({ Key: key = '', Value: value = '' }) => [key, value]))
}

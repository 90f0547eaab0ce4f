import type { Tag } from '@aws-sdk/client-cloudformation'

/** The tags of a request. */
export function tagsOfRequest(tags: readonly Tag[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(tags.map(({ Key: key = '', Value: value = '' }) => [key, value]))
}

import type { Tag } from '@aws-sdk/client-cloudformation'
import { invalid } from '../../engine/templateSource.ts'

/** Tags as an operation was given them. */
export function tagsIn(tags: readonly Tag[] = []): Readonly<Record<string, string>> {
  if (tags.length > 50) throw invalid('Too many tags: a stack may have at most 50.')
  return Object.fromEntries(tags.map(({ Key: key = '', Value: value = '' }) => [key, value]))
}

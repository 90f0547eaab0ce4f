import type { RequestContext } from './authorization.ts'

export type Tags = Readonly<Record<string, string>>

/** A condition key for each tag: `aws:ResourceTag/team`. */
export function tagContextOf(key: 'aws:RequestTag' | 'aws:ResourceTag', tags: Tags): RequestContext {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [`${key}/${name}`, value]))
}

/** The condition keys of a request that sets tags; none without tags. */
export function requestTagContextOf(tags: Tags): RequestContext {
  const names = Object.keys(tags)
  return names.length > 0 ? { ...tagContextOf('aws:RequestTag', tags), 'aws:TagKeys': names } : {}
}

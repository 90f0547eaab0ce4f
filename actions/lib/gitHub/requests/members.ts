import { isMap, type JsonMap } from '../../model/json.ts'
import { unexpectedData } from './unusableResponse.ts'

/**
 * The members of an object in a response. Each is required, and reading one that is missing or of another type throws an
 * UnusableResponse: half a response must never be read as an empty one.
 */
export type Members = {
  readonly text: (name: string) => string
  readonly optionalText: (name: string) => string | undefined
  readonly number: (name: string) => number
  readonly flag: (name: string) => boolean
  readonly object: (name: string) => Members
  readonly optionalObject: (name: string) => Members | undefined
  readonly has: (name: string) => boolean
  readonly list: (name: string) => readonly unknown[]
  /** Refuses a response about something else than the request named. Equal but for upper and lower case. */
  readonly requireSame: (subject: string, received: string | number, requested: string | number) => void
}

/** @param data what GitHub sent; an optional member is null */
export function membersOf(data: unknown, root: unknown = data, path = ''): Members {
  const fail = (reason: string) => unexpectedData(root, reason)
  if (!isMap(data)) throw fail(path === '' ? 'no object' : `no '${path}'`)
  const member = <T>(name: string, isOfType: (value: unknown) => value is T): T => {
    const value: unknown = data[name]
    if (isOfType(value)) return value
    throw fail(`no '${path}${name}'`)
  }
  const optional = <T>(name: string, isOfType: (value: unknown) => value is T): T | undefined =>
    data[name] === null ? undefined : member(name, isOfType)
  const objectOf = (name: string, value: JsonMap) => membersOf(value, root, `${path}${name}.`)
  return {
    text: name => member(name, isText),
    optionalText: name => optional(name, isText),
    number: name => member(name, isNumber),
    flag: name => member(name, isFlag),
    object: name => objectOf(name, member(name, isMap)),
    optionalObject: name => {
      const value = optional(name, isMap)
      return value && objectOf(name, value)
    },
    has: name => data[name] !== undefined,
    list: name => member(name, isRequestList),
    requireSame: (subject, received, requested) => {
      if (String(received).toLowerCase() !== String(requested).toLowerCase())
        throw fail(`another ${subject}, '${received}' instead of '${requested}'`)
    },
  }
}

/** The part of an address that names what it is about: `octo-org/chat/issues/7`. */
export function subjectOfUrl(url: string): string {
  return url.replace(/^.*?\/repos\//, '')
}

/** `octo-org/chat`, of an address in GitHub's API about a part of a repository. */
export function repositoryOfUrl(url: string): string {
  return subjectOfUrl(url).split('/', 2).join('/')
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isRequestList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

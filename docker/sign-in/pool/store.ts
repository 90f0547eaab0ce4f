import { randomUUID } from 'node:crypto'

/** Values under random keys that are valid for a time. The oldest is dropped where there are more than 10,000. */
export type Store<T> = {
  add(value: T): string
  get(key: string | undefined): T | undefined
  /** Gets and removes, so that a key works once. */
  take(key: string | undefined): T | undefined
  clear(): void
}

const LIMIT = 10_000

/** `seconds` is how long a value is valid; `now` gives milliseconds. */
export function createStore<T>(seconds: number, now: () => number): Store<T> {
  const entries = new Map<string, { readonly value: T; readonly expires: number }>()
  const get = (key: string | undefined): T | undefined => {
    const entry = key === undefined ? undefined : entries.get(key)
    return entry && entry.expires > now() ? entry.value : undefined
  }
  return {
    get,
    add(value) {
      // A Map keeps the order of insertion, and every entry is valid for the same time: the first expires first.
      for (const [key, { expires }] of entries)
        if (expires <= now() || entries.size >= LIMIT) entries.delete(key)
        else break
      const key = randomUUID()
      entries.set(key, { value, expires: now() + seconds * 1000 })
      return key
    },
    take(key) {
      const value = get(key)
      if (key !== undefined) entries.delete(key)
      return value
    },
    clear: () => entries.clear(),
  }
}

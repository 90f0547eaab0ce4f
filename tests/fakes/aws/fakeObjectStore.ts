import type { ObjectStore } from '#lib/ports.ts'

export type FakeObjectStore = ObjectStore & {
  readonly objects: Map<string, string>
  readonly emptiedBuckets: readonly string[]
}

/** Buckets in memory; keys are `bucket/key`. */
export function fakeObjectStore(objects: Readonly<Record<string, string>> = {}): FakeObjectStore {
  const stored = new Map(Object.entries(objects))
  const emptiedBuckets: string[] = []
  const keysIn = (bucket: string) => [...stored.keys()].filter(key => key.startsWith(`${bucket}/`))
  return {
    objects: stored,
    emptiedBuckets,
    putOnce: async (bucket, key, body) => {
      const existing = stored.get(`${bucket}/${key}`)
      if (existing !== undefined && existing !== body) throw new Error(`'${key}' exists with other content.`)
      stored.set(`${bucket}/${key}`, body)
      return existing === undefined ? 'stored' : 'already-there'
    },
    get: async (bucket, key) => stored.get(`${bucket}/${key}`),
    count: async bucket => keysIn(bucket).length,
    empty: async bucket => {
      emptiedBuckets.push(bucket)
      const keys = keysIn(bucket)
      for (const key of keys) stored.delete(key)
      return keys.length
    },
  }
}

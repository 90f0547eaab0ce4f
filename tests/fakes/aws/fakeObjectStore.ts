import type { ObjectStore } from '#lib/ports.ts'

export type FakeObjectStore = ObjectStore & {
  readonly objects: Map<string, string>
  readonly emptiedBuckets: readonly string[]
}

/** Buckets in memory; keys are `bucket/key`. */
export function fakeObjectStore(objects: Readonly<Record<string, string>> = {}): FakeObjectStore {
  const held = new Map(Object.entries(objects))
  const emptiedBuckets: string[] = []
  const inside = (bucket: string) => [...held.keys()].filter(key => key.startsWith(`${bucket}/`))
  return {
    objects: held,
    emptiedBuckets,
    putOnce: async (bucket, key, body) => {
      const there = held.get(`${bucket}/${key}`)
      if (there !== undefined && there !== body) throw new Error(`'${key}' is there with other content.`)
      held.set(`${bucket}/${key}`, body)
      return there === undefined ? 'stored' : 'already-there'
    },
    get: async (bucket, key) => held.get(`${bucket}/${key}`),
    count: async bucket => inside(bucket).length,
    empty: async bucket => {
      emptiedBuckets.push(bucket)
      const keys = inside(bucket)
      for (const key of keys) held.delete(key)
      return keys.length
    },
  }
}

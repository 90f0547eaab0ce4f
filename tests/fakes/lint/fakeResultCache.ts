import type { ResultCache } from '#lib/ports/lintEngines.ts'

/** A cache in memory. */
export function fakeResultCache(): ResultCache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>()
  return {
    entries,
    get: async key => entries.get(key),
    put: async (key, text) => {
      entries.set(key, text)
    },
  }
}

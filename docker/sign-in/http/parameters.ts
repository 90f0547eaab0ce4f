/** The parameters of a query or of a form. A name is never a property of an object. */
export type Parameters = {
  /** The first value. */
  readonly get: (name: string) => string | undefined
  /** Those of the names that stand there more than once. */
  readonly repeated: (names: readonly string[]) => readonly string[]
  /** As a query, without the question mark. */
  readonly text: string
}

export function parseParameters(text: string): Parameters {
  const search = new URLSearchParams(text)
  return {
    get: name => search.get(name) ?? undefined,
    repeated: names => names.filter(name => search.getAll(name).length > 1),
    text: search.toString(),
  }
}

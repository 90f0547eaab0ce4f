/** Creates a value at its first use and keeps it: a client costs about 10 ms and 10 MB, and most verbs need few. */
export function lazy<T>(create: () => Promise<T>): () => Promise<T> {
  let created: Promise<T> | undefined
  return () => {
    created ??= create()
    return created
  }
}

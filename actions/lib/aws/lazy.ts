/** Made at the first use and kept: loading a client costs about 10 ms and 10 MB, and most verbs need few. */
export function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

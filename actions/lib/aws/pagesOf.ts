/** Every page there is; nothing here ever shows a part of a list as the whole. */
export async function pagesOf<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(page)
  return all
}

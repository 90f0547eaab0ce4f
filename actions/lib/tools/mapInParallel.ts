/** The results of `work` in the order of the items; at most `limit` of them run at the same time. */
export async function mapInParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item))
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result)
}

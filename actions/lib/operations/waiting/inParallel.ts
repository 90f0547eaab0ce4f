/**
 * The results of independent reads that run in parallel. If several fail, the error of the first in the list is thrown, as
 * if they had run one after the other.
 */
export async function inParallel<const Reads extends readonly Promise<unknown>[]>(
  reads: Reads,
): Promise<{ -readonly [Index in keyof Reads]: Awaited<Reads[Index]> }> {
  const results = await Promise.allSettled(reads)
  for (const result of results) if (result.status === 'rejected') throw result.reason
  return Promise.all(reads)
}

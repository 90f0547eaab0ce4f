/**
 * What reads that need nothing of each other found, asked for at the same time. When several fail, the first in the list
 * is the one that is told, as if they had been asked one after the other.
 */
export async function inParallel<const Reads extends readonly Promise<unknown>[]>(
  reads: Reads,
): Promise<{ -readonly [Index in keyof Reads]: Awaited<Reads[Index]> }> {
  const settled = await Promise.allSettled(reads)
  for (const one of settled) if (one.status === 'rejected') throw one.reason
  return Promise.all(reads)
}

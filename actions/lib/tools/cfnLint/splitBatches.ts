/**
 * The start of a process takes as long as some 32 KB of templates: measured, 0.9 s and 28 s per MB. A further process for
 * less than that would only cost.
 */
const BYTES_PER_PROCESS = 32_000

/** Divides files among at most `processes` processes, so that all end at about the same time. */
export function splitBatches<Source extends { readonly bytes: number }>(
  sources: readonly Source[],
  processes: number,
): readonly (readonly Source[])[] {
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0)
  const count = Math.max(1, Math.min(processes, sources.length, Math.ceil(total / BYTES_PER_PROCESS)))
  const batches = Array.from({ length: count }, () => ({ bytes: 0, sources: [] as Source[] }))
  // The largest first, each to the process with the least work.
  for (const source of sources.toSorted((one, other) => other.bytes - one.bytes)) {
    const least = batches.reduce((best, batch) => (batch.bytes < best.bytes ? batch : best))
    least.bytes += source.bytes
    least.sources.push(source)
  }
  return batches.flatMap(batch => (batch.sources.length > 0 ? [batch.sources] : []))
}

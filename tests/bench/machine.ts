import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** The machine of the figures, without which they mean little. */
export function machine(): Readonly<Record<'processor' | 'memory' | 'node' | 'load' | 'date', string>> {
  return {
    processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    load: `${loadavg()[0]?.toFixed(2)} on average in the last minute`,
    date: new Date().toISOString().slice(0, 10),
  }
}

import { resolve4, resolveNs } from 'node:dns/promises'
import { Problem } from '../../model/problem.ts'
import type { Zones } from '../../ports.ts'

/** DNS knows the name and has no such record, or does not know the name. */
const NO_RECORD: ReadonlySet<string> = new Set(['ENODATA', 'ENOTFOUND'])
/** Milliseconds for one name. */
const LIMIT = 5_000

/** DNS as the resolver of this machine answers. @throws Problem if it does not answer */
export const resolveNames: Omit<Zones, 'hostedZone'> = {
  nameServers: name => answerOf(name, resolveNs(name)),
  addresses: name => answerOf(name, resolve4(name)),
}

async function answerOf(name: string, request: Promise<readonly string[]>): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Problem(`DNS did not answer for '${name}' within ${LIMIT / 1_000} seconds.`)),
      LIMIT,
    )
  })
  try {
    return (await Promise.race([request, late])).map(host => host.toLowerCase().replace(/\.$/, ''))
  } catch (error) {
    if (error instanceof Problem) throw error
    const code = codeOf(error)
    if (NO_RECORD.has(code)) return []
    throw new Problem(`DNS did not answer for '${name}' (${code}).`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

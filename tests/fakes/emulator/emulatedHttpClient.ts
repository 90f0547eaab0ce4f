import type { HttpClient } from '#lib/ports.ts'
import { siteResponse } from '../../../scripts/emulator/aws/application/site.ts'
import type { World } from '../../../scripts/emulator/aws/world.ts'

/** What the hosts of live resources answer, without a proxy in between. */
export function emulatedHttpClient(world: World): HttpClient {
  const answer = (url: string, { origin, isUpgrade = false }: { origin?: string; isUpgrade?: boolean } = {}) => {
    const { protocol, hostname: host, pathname: path, searchParams: query } = new URL(url)
    const scheme = protocol === 'http:' || protocol === 'ws:' ? 'http' : 'https'
    const found = siteResponse(world, { scheme, host, path, query, origin, isUpgrade })
    if (!found) throw new Error(`Nobody answers at ${host}.`)
    return found
  }
  return {
    get: async url => answer(url),
    upgrade: async (url, origin) => answer(url, { origin, isUpgrade: true }),
  }
}

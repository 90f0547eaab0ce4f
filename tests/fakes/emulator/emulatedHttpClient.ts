import type { HttpClient } from '#lib/ports.ts'
import { siteResponse } from '../../../scripts/emulator/aws/application/site.ts'
import type { World } from '../../../scripts/emulator/aws/world.ts'

type RequestHeaders = { origin?: string; cookie?: string | undefined; isUpgrade?: boolean }

/** An HTTP client for the hosts of live resources, without a proxy. */
export function emulatedHttpClient(world: World): HttpClient {
  const respond = (url: string, { origin, cookie, isUpgrade = false }: RequestHeaders) => {
    const { protocol, hostname: host, pathname: path, searchParams: query } = new URL(url)
    const scheme = protocol === 'http:' || protocol === 'ws:' ? 'http' : 'https'
    const response = siteResponse(world, { scheme, host, path, query, origin, cookie, isUpgrade })
    if (!response) throw new Error(`No live resource serves ${host}.`)
    return response
  }
  return {
    get: async (url, _, cookie) => respond(url, { cookie }),
    upgrade: async (url, origin) => respond(url, { origin, isUpgrade: true }),
  }
}

import dns from 'node:dns'
import { get, setGlobalProxyFromEnv } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

type Variables = Readonly<Record<string, string | undefined>>

/** What the proxy of the built-in AWS says of itself. */
type RehearsalHosts = {
  /** PEM of the authority that signs its certificates. */
  readonly certificate: string
  /** `127.0.0.1:4568`, for the zones of the account. */
  readonly nameServer: string
}

/** `bootstrap` reads the ids of a repository there, and the proxy serves no host but those of live resources. */
const DIRECT_HOSTS = ['127.0.0.1', 'localhost', 'api.github.com']

/**
 * In a terminal with the variables of `npm run rehearse -- --serve`: sends this process's requests for the hosts of live
 * resources to the built-in AWS. REHEARSAL_HOSTS is its proxy. The variable is ours, because HTTPS_PROXY and NODE_OPTIONS
 * would change every other program of that terminal. It has no effect unless AWS itself is on this machine, so that a
 * forgotten variable cannot answer for a real deployment.
 */
export async function useRehearsalHosts(variables: Variables): Promise<void> {
  const { REHEARSAL_HOSTS: proxy, AWS_ENDPOINT_URL: endpoint } = variables
  if (!proxy || !isLoopback(proxy) || !endpoint || !isLoopback(endpoint)) return
  const hosts = await readHosts(proxy)
  // The server has ended, and the first call to AWS says so.
  if (!hosts) return
  const apiHost = URL.parse(variables.GITHUB_API_URL ?? '')?.hostname
  const directHosts = [...DIRECT_HOSTS, ...(apiHost ? [apiHost] : [])]
  setGlobalProxyFromEnv({ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: directHosts.join(',') })
  setDefaultCACertificates([...getCACertificates('default'), hosts.certificate])
  dns.setServers([hosts.nameServer, ...dns.getServers()])
  // It replaces the functions of the module, which other files have imported by name.
  syncBuiltinESMExports()
}

function isLoopback(url: string): boolean {
  return /^http:\/\/(?:127\.0\.0\.1|localhost):\d+\/?$/.test(url)
}

/** Undefined if no proxy of the built-in AWS is there. */
function readHosts(proxy: string): Promise<RehearsalHosts | undefined> {
  return new Promise(resolve => {
    const request = get(proxy, { timeout: 5000, agent: false }, async response => {
      let text = ''
      try {
        for await (const part of response.setEncoding('utf8')) text += part
        resolve(hostsIn(text))
      } catch {
        resolve(undefined)
      }
    })
    request.on('timeout', () => request.destroy()).on('error', () => resolve(undefined))
  })
}

function hostsIn(text: string): RehearsalHosts | undefined {
  const { certificate, nameServer }: Partial<RehearsalHosts> = JSON.parse(text)
  return typeof certificate === 'string' && typeof nameServer === 'string' ? { certificate, nameServer } : undefined
}

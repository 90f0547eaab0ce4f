/**
 * Stands for the package undici in the bundles: GitHub's client uses only its fetch, which Node has built in, and the
 * package is larger than the rest of that client. Proxies are Node's matter too: it follows HTTPS_PROXY when
 * NODE_USE_ENV_PROXY is 1. https://nodejs.org/api/cli.html#node_use_env_proxy1
 */
export function fetch(
  url: string,
  { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown },
): Promise<Response> {
  return globalThis.fetch(url, options)
}

export class ProxyAgent {}

/**
 * What GitHub's client takes from the package undici, which is larger than all the rest of it: Node has it built in. A
 * proxy is Node's matter, too: it follows HTTPS_PROXY when NODE_USE_ENV_PROXY is 1.
 * https://nodejs.org/api/cli.html#node_use_env_proxy1
 */
export function fetch(
  url: string,
  { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown },
): Promise<Response> {
  return globalThis.fetch(url, options)
}

export class ProxyAgent {}

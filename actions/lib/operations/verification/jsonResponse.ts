import type { HttpResponse } from '../../model/httpResponse.ts'
import { isMap, type JsonMap } from '../../model/json.ts'

/** The body as a JSON map; undefined for anything else, such as the page that is sent with 200 for every unknown path. */
export function jsonMapIn({ body }: HttpResponse): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isMap(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** `valueAt(config, 'oauth', 'providers', 'oidc')`; undefined if the path does not exist. */
export function valueAt(map: JsonMap | undefined, ...path: readonly string[]): unknown {
  let node: unknown = map
  for (const name of path) node = isMap(node) ? node[name] : undefined
  return node
}

/** A response in short: `HTTP 200 with a page instead of JSON`. */
export function describeResponse(response: HttpResponse): string {
  if (response.status !== 200 || jsonMapIn(response)) return `HTTP ${response.status}`
  return `HTTP 200 with ${/^\s*<(!doctype|html)/i.test(response.body) ? 'a page' : 'other text'} instead of JSON`
}

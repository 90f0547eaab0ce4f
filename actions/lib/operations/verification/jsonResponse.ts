import type { HttpResponse } from '../../model/httpResponse.ts'
import { isMap, type JsonMap } from '../../model/json.ts'

/** The body as a JSON map; undefined when it is anything else, such as the page that answers every unknown path with 200. */
export function jsonMapIn({ body }: HttpResponse): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isMap(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** `within(config, 'oauth', 'providers', 'oidc')`; undefined when the way ends before. */
export function valueAt(map: JsonMap | undefined, ...way: readonly string[]): unknown {
  let node: unknown = map
  for (const name of way) node = isMap(node) ? node[name] : undefined
  return node
}

/** What was answered, in few words: `HTTP 200 with a page instead of JSON`. */
export function describeResponse(answer: HttpResponse): string {
  if (answer.status !== 200 || jsonMapIn(answer)) return `HTTP ${answer.status}`
  return `HTTP 200 with ${/^\s*<(!doctype|html)/i.test(answer.body) ? 'a page' : 'something'} instead of JSON`
}

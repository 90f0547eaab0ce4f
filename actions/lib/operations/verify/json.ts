import { isMap, type JsonMap } from '../../model/json.ts'
import type { WebAnswer } from '../../ports.ts'

/** The body as a JSON map; undefined when it is anything else, such as the page that answers every unknown path with 200. */
export function mapIn({ body }: WebAnswer): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isMap(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** `within(config, 'oauth', 'providers', 'oidc')`; undefined when the way ends before. */
export function within(map: JsonMap | undefined, ...way: readonly string[]): unknown {
  let node: unknown = map
  for (const name of way) node = isMap(node) ? node[name] : undefined
  return node
}

/** What was answered, in few words: `HTTP 200 with a page instead of JSON`. */
export function seenIn(answer: WebAnswer): string {
  if (answer.status !== 200 || mapIn(answer)) return `HTTP ${answer.status}`
  return `HTTP 200 with ${/^\s*<(!doctype|html)/i.test(answer.body) ? 'a page' : 'something'} instead of JSON`
}

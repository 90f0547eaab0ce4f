import type { Octokit } from './octokit.ts'
import { UnusableResponse, unexpectedData } from './unusableResponse.ts'

type PageRequest = { readonly method: string; readonly url: string }

/**
 * The items of every page of a list. Octokit's own pagination reads a conflict and a response without data as the end of
 * the list, and sends the token to whatever host a response names.
 */
export async function* itemsOf(octokit: Octokit, first: PageRequest): AsyncGenerator<unknown> {
  const visited = new Set<string>()
  for (let url: string | undefined = first.url; url !== undefined; ) {
    visited.add(url)
    const { data, headers }: { data: unknown; headers: { link?: string } } = await octokit.request({ ...first, url })
    if (!Array.isArray(data)) throw unexpectedData(data, 'no list')
    yield* data
    url = nextPage(headers.link, url)
    if (url !== undefined && visited.has(url)) throw new UnusableResponse('not-gitHub', 'its pages repeat')
  }
}

export async function allItems(octokit: Octokit, first: PageRequest): Promise<readonly unknown[]> {
  return Array.fromAsync(itemsOf(octokit, first))
}

function nextPage(link: string | undefined, current: string): string | undefined {
  const [, next] = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '') ?? []
  if (next === undefined) return undefined
  const host = URL.canParse(next) ? new URL(next).origin : 'none'
  if (host === new URL(current).origin) return next
  throw new UnusableResponse('not-gitHub', `its next page is on another host, '${host}'`)
}

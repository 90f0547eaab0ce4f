import type { Json } from '#lib/model/json.ts'

type LinkedPage = {
  readonly status: 200
  readonly headers: Readonly<Record<string, string>>
  readonly body: readonly Json[]
}

/** One page of a list: 30 items by default, 100 at most, with the other pages in the Link header. */
export function linkedPageOf(list: readonly Json[], url: URL): LinkedPage {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30))
  const page = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(list.length / size))
  const links = [
    ...(page > 1 ? [linkTo(url, 1, 'first'), linkTo(url, page - 1, 'prev')] : []),
    ...(page < last ? [linkTo(url, page + 1, 'next'), linkTo(url, last, 'last')] : []),
  ]
  return {
    status: 200,
    headers: links.length > 0 ? { link: links.join(', ') } : {},
    body: list.slice((page - 1) * size, page * size),
  }
}

function linkTo(url: URL, page: number, relation: string): string {
  const target = new URL(url)
  target.searchParams.set('page', String(page))
  return `<${target}>; rel="${relation}"`
}

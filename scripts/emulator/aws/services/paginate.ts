import { WireError } from '../wire/wireError.ts'

export type TokenPage<Item> = { readonly items: Item[]; readonly next: string | undefined }

/** One page of a list; the token is the index of its first item. */
export function paginate<Item>(
  items: readonly Item[],
  { token, size }: { readonly token: string | undefined; readonly size: number },
  invalidToken: WireError = new WireError('ValidationException', 'The pagination token is invalid.'),
): TokenPage<Item> {
  const start = token === undefined || token === '' ? 0 : indexIn(token)
  if (start === undefined || start > items.length) throw invalidToken
  const end = start + Math.max(1, size)
  return {
    items: items.slice(start, end),
    next: end < items.length ? tokenOf(end) : undefined,
  }
}

/** Undefined for a token that no page had. */
function indexIn(token: string): number | undefined {
  const index = Number(Buffer.from(token, 'base64url').toString())
  return index >= 0 && tokenOf(index) === token ? index : undefined
}

function tokenOf(index: number): string {
  return Buffer.from(String(index)).toString('base64url')
}

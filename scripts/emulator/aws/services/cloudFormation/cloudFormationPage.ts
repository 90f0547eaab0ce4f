import { validationError } from '../../wire/wireError.ts'

/** One page of a list, and the token of the next. */
export function cloudFormationPage<T>(
  items: readonly T[],
  token: string | undefined,
  size: number,
): { items: T[]; next: string | undefined } {
  const from = token === undefined ? 0 : indexIn(token)
  const to = from + size
  return {
    items: items.slice(from, to),
    next: to < items.length ? tokenOf(to) : undefined,
  }
}

/** @throws WireError for a token that no page had */
function indexIn(token: string): number {
  const [, index] = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (index === undefined || tokenOf(Number(index)) !== token) throw validationError(`Invalid NextToken: ${token}`)
  return Number(index)
}

function tokenOf(index: number): string {
  return Buffer.from(`from:${index}`).toString('base64url')
}

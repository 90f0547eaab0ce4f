import { validationError } from '../../wire/wireError.ts'

/** One page of a list, and the token of the next. */
export function cloudFormationPage<T>(
  items: readonly T[],
  token: string | undefined,
  size: number,
): { items: T[]; next: string | undefined } {
  const from =
    token === undefined
      ? 0
      : Number(
          Buffer.from(token, 'base64url')
            .toString()
            .replace(/^from:/, ''),
        )
  if (!Number.isInteger(from)) throw validationError(`Invalid NextToken: ${token}`)
  const to = from + size
  return {
    items: items.slice(from, to),
    next: to < items.length ? Buffer.from(`from:${to}`).toString('base64url') : undefined,
  }
}

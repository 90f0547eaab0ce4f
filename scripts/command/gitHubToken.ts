import { Problem } from '#lib/model/problem.ts'

/**
 * The token of GITHUB_TOKEN, else of GH_TOKEN; undefined without one. A text that no HTTP header can have is refused
 * here, because Node's own error would quote it.
 */
export function gitHubTokenOf({
  GITHUB_TOKEN,
  GH_TOKEN,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  const token = GITHUB_TOKEN?.trim() || GH_TOKEN?.trim() || undefined
  if (token === undefined || /^[\u0021-\u007e]+$/.test(token)) return token
  throw new Problem(
    'The text in GITHUB_TOKEN or GH_TOKEN is no token of GitHub: it has spaces, line breaks or characters beyond ASCII. Nothing was touched.',
    { kind: 'usage', todo: 'Copy the token again, or run \'export GITHUB_TOKEN="$(gh auth token)"\'.' },
  )
}

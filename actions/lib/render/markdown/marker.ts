import type { PreviewMarker } from '../../model/gitHub/pullRequest.ts'

/** Another version means something else: its markers are none of ours. */
const BEGINNING = '<!-- open-webui-preview:1 '
const ENDING = ' -->'
const COMMIT = '([0-9a-f]{40}|[0-9a-f]{64})'
const DIGEST = '([0-9a-f]{64})'
const FORM = new RegExp(
  `^${BEGINNING}environment=([\\w.~%-]{1,2000})&head=${COMMIT}&merge=${COMMIT}&inputs=${DIGEST}&fingerprint=${DIGEST}&state=(current|stale)${ENDING}$`,
)

/** The first line of a preview's comment, which nobody sees. */
export function markerLine({
  environment,
  headSha,
  mergeSha,
  inputsDigest,
  fingerprint,
  state,
}: PreviewMarker): string {
  const parts = { environment, head: headSha, merge: mergeSha, inputs: inputsDigest, fingerprint, state }
  return `${BEGINNING}${Object.entries(parts)
    .map(([name, value]) => `${name}=${urlSafe(value)}`)
    .join('&')}${ENDING}`
}

/** Undefined when the first line is no marker of ours, to the letter. */
export function markerOf(body: string): PreviewMarker | undefined {
  const line = firstLineOf(body)
  const [, name = '', headSha = '', mergeSha = '', inputsDigest = '', fingerprint = '', state] = FORM.exec(line) ?? []
  if (state !== 'current' && state !== 'stale') return undefined
  const environment = decoded(name)
  if (environment === undefined) return undefined
  const marker: PreviewMarker = { environment, headSha, mergeSha, inputsDigest, fingerprint, state }
  // One way of writing each: whatever else reads the same is forged.
  return markerLine(marker) === line ? marker : undefined
}

export function firstLineOf(body: string): string {
  // A person's browser sends both; the marker is found, and then the comment is known to be edited.
  return body.split(/\r?\n/, 1)[0] ?? ''
}

/** Also what encodeURIComponent leaves: nothing in it can end or style a comment. */
function urlSafe(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

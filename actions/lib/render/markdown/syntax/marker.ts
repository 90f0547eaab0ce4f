import type { PreviewMarker } from '../../../model/gitHub/pullRequest.ts'

/** The number is the format's version: markers of another version are not read. */
const BEGINNING = '<!-- open-webui-preview:1 '
const ENDING = ' -->'
const COMMIT = '([0-9a-f]{40}|[0-9a-f]{64})'
const DIGEST = '([0-9a-f]{64})'
const FORM = new RegExp(
  `^${BEGINNING}environment=([\\w.~%-]{1,2000})&head=${COMMIT}&merge=${COMMIT}&inputs=${DIGEST}&fingerprint=${DIGEST}&state=(current|stale)${ENDING}$`,
)

/** The first line of a preview's comment, an HTML comment that GitHub does not show. */
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

/** Undefined unless the first line is exactly a marker as `markerLine` writes it. */
export function markerOf(body: string): PreviewMarker | undefined {
  const line = firstLineOf(body)
  const [, name = '', headSha = '', mergeSha = '', inputsDigest = '', fingerprint = '', state] = FORM.exec(line) ?? []
  if (state !== 'current' && state !== 'stale') return undefined
  const environment = decoded(name)
  if (environment === undefined) return undefined
  const marker: PreviewMarker = { environment, headSha, mergeSha, inputsDigest, fingerprint, state }
  // Each marker has one spelling: another that decodes to the same values is forged.
  return markerLine(marker) === line ? marker : undefined
}

export function firstLineOf(body: string): string {
  // A browser sends both characters: the marker is still found, so that the comment is recognized as edited.
  return body.split(/\r?\n/, 1)[0] ?? ''
}

/** Encodes also what encodeURIComponent leaves: nothing in it can end a comment or start an emphasis. */
function urlSafe(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16)}`,
  )
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

import { canonical, isMap } from '../../model/json.ts'
import type { Preview, StoredPreview } from '../../model/preview.ts'
import { previewKeyOf, storedPreviewOf } from '../preview/buildPreview.ts'
import type { Tools } from '../tools.ts'

/** Keeps a preview where a later refusal can read what differs. */
export async function storePreview(
  preview: Preview,
  bucket: string,
  { objectStore }: Pick<Tools, 'objectStore'>,
): Promise<void> {
  const key = previewKeyOf(preview.fingerprint)
  // Equal changes may come from different inputs: the first one that was reviewed stays.
  if ((await objectStore.get(bucket, key)) !== undefined) return
  await objectStore.putOnce(bucket, key, canonical(storedPreviewOf(preview)))
}

export async function readStoredPreview(
  fingerprint: string,
  bucket: string,
  { objectStore }: Pick<Tools, 'objectStore'>,
): Promise<StoredPreview | undefined> {
  const text = await objectStore.get(bucket, previewKeyOf(fingerprint))
  return text === undefined ? undefined : storedPreviewIn(text)
}

/** Whoever may write to the bucket may write anything: what is no preview counts as none. */
function storedPreviewIn(text: string): StoredPreview | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isMap(value)) return undefined
  const { fingerprint, inputsDigest, environment, lines } = value
  const isWhole = typeof fingerprint === 'string' && typeof inputsDigest === 'string' && typeof environment === 'string'
  if (!isWhole || !Array.isArray(lines)) return undefined
  return { fingerprint, inputsDigest, environment, lines: lines.filter(line => typeof line === 'string') }
}

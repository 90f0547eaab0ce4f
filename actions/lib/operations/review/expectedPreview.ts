import type { PreviewMarker } from '../../model/gitHub/pullRequest.ts'
import type { Reporter } from '../../ports.ts'

/** The preview that a deployment may execute. */
export type ExpectedPreview = {
  /** Its fingerprint. */
  readonly expect: string
  /** Its inputs digest: for the creation of a stack, equal inputs are enough. */
  readonly expectedInputs?: string
}

/** After a preview was marked as stale, equal inputs do not count: the change must equal it in everything. */
export function expectedPreviewOf({ fingerprint, inputsDigest, state }: PreviewMarker): ExpectedPreview {
  return { expect: fingerprint, ...(state === 'current' && { expectedInputs: inputsDigest }) }
}

export function warnIfStale(
  { environment, state }: PreviewMarker,
  { reporter }: { readonly reporter: Reporter },
): void {
  if (state === 'current') return
  const text = `Another deployment changed '${environment}' after the reviewed preview was made. The change is executed only if it still equals that preview in everything.`
  reporter.report({ kind: 'warning', text })
}

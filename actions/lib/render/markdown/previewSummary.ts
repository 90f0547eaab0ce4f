import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { previewParts } from './parts/preview.ts'
import { EMOJI } from './syntax/emoji.ts'
import { fitParts, IN_SUMMARY, SEPARATOR } from './syntax/fit.ts'

/** A preview in the summary of a job; `among` is how many previews share its size limit. */
export function previewSummary(preview: Preview, among = 1, warnings: readonly DeploymentWarning[] = []): string {
  const limit = { ...IN_SUMMARY, most: Math.floor(IN_SUMMARY.most / among) - SEPARATOR.length }
  return fitParts(
    previewParts(preview, warnings),
    limit,
    `${EMOJI.warning} Shortened: \`npm run change-set\` shows the rest.`,
  )
}

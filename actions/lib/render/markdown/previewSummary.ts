import type { Preview } from '../../model/preview.ts'
import { EMOJI } from './emoji.ts'
import { fitParts, IN_SUMMARY, SEPARATOR } from './fit.ts'
import { previewParts } from './preview.ts'

/** A preview in the summary of a job; `among` is how many previews share its size limit. */
export function previewSummary(preview: Preview, among = 1): string {
  const limit = { ...IN_SUMMARY, most: Math.floor(IN_SUMMARY.most / among) - SEPARATOR.length }
  return fitParts(previewParts(preview), limit, `${EMOJI.careful} Shortened: \`npm run change-set\` shows the rest.`)
}

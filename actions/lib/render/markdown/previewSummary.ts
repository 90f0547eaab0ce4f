import type { Preview } from '../../model/preview.ts'
import { BETWEEN, fitted, IN_SUMMARY } from './fit.ts'
import { previewParts } from './preview.ts'
import { SIGNS } from './sign.ts'

/** A preview in the summary of a job, which holds this many of them. */
export function previewSummary(preview: Preview, among = 1): string {
  const limit = { ...IN_SUMMARY, most: Math.floor(IN_SUMMARY.most / among) - BETWEEN.length }
  return fitted(previewParts(preview), limit, `${SIGNS.careful} Shortened: \`npm run change-set\` shows the rest.`)
}

import type { EnvironmentSelection } from '../../model/environmentSelection.ts'
import { skippedFindings } from '../text/environmentSelection.ts'
import { findingParts, SHORTENED_NOTE } from './parts/problem.ts'
import { EMOJI } from './syntax/emoji.ts'
import { codeSpan } from './syntax/escape.ts'
import { fitParts, fixedPart, IN_SUMMARY } from './syntax/fit.ts'

/** The environments of a workflow's run, and those that it leaves out. */
export function selectionSummary(selection: EnvironmentSelection): string {
  const { names } = selection
  const head =
    names.length === 0 ? '### Nothing to do' : `### ${EMOJI.success} ${names.map(name => codeSpan(name)).join(', ')}`
  return fitParts([fixedPart(head), ...findingParts(skippedFindings(selection))], IN_SUMMARY, SHORTENED_NOTE)
}

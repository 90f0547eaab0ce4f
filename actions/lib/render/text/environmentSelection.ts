import type { EnvironmentSelection } from '../../model/environmentSelection.ts'
import type { Finding } from '../../model/problem.ts'
import { skippedText } from '../phrases/skippedEnvironment.ts'
import { findingLines } from './finding.ts'
import { type Line, line, span } from './layout/line.ts'

export function selectionLines(selection: EnvironmentSelection): readonly Line[] {
  const { names } = selection
  const head =
    names.length === 0 ? line('No environment.') : line(span('✓ ', 'success'), span(names.join(', '), 'bold'))
  return [head, ...findingLines(skippedFindings(selection))]
}

/** A notice for each environment that is left out. */
export function skippedFindings({ skipped }: EnvironmentSelection): readonly Finding[] {
  return skipped.map(environment => ({ level: 'notice', rule: 'environment/skipped', ...skippedText(environment) }))
}

import type { EnvironmentSelection } from '../../model/environmentSelection.ts'
import type { Finding } from '../../model/problem.ts'
import { skippedText } from '../phrases/skippedEnvironment.ts'
import { type Line, line, span } from './layout/line.ts'

/** The chosen environments. The log shows the annotations of the skipped ones, too. */
export function selectionLines({ names }: EnvironmentSelection): readonly Line[] {
  return [names.length === 0 ? line('No environment.') : line(span('✓ ', 'success'), span(names.join(', '), 'bold'))]
}

/** An annotation for each environment that is left out. */
export function skippedFindings({ skipped }: EnvironmentSelection): readonly Finding[] {
  return skipped.map(environment => ({ level: 'notice', rule: 'environment/skipped', ...skippedText(environment) }))
}

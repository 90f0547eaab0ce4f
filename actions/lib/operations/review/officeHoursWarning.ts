import { parseOfficeHours } from '../../model/officeHours.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { versionChangeIn } from '../version/versionChange.ts'

/** A new version that comes while the service has no task migrates the database hours later, when no run watches it. */
export function officeHoursWarning(
  preview: Pick<Preview, 'risks'>,
  { outputs, parameters }: Pick<ResolvedStack, 'outputs' | 'parameters'>,
): DeploymentWarning | undefined {
  const { OfficeHours: text } = outputs
  const hours = parseOfficeHours(typeof text === 'string' ? text : undefined)
  const hasTasksAlways = Number(parameters.TasksOutsideOfficeHours) > 0
  if (!hours || hasTasksAlways || !versionChangeIn(preview)) return undefined
  return {
    message: `The service has no task outside of office hours (${hours.text}): deployed then, the new version migrates the database when they begin, and nothing is proven before.`,
    todo: 'Merge this in office hours.',
    refuses: false,
  }
}

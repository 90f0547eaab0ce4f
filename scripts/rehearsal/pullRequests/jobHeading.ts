import type { JobStart } from '../../emulator/gitHub/workflow/runnerOptions.ts'
import type { JobRun } from '../../emulator/gitHub/workflow/workflowRun.ts'
import { permissionTexts } from './rehearsedRun.ts'

/** The lines before the log of a job: what started it, and what its token may do. */
export function headingOf({ file, event, job }: JobStart): readonly string[] {
  const { name, environment } = job
  const facts = [
    `job '${name}' of ${file}`,
    `on ${event.name}`,
    event.ref,
    ...(environment === undefined ? [] : [`environment '${environment.name}'`]),
  ]
  return [facts.join(' · '), `permissions: ${permissionTexts(job).join(', ') || 'none'}`]
}

const CONCLUSIONS: Readonly<Record<JobRun['conclusion'], string>> = {
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
}

/** The line after its log. */
export function closingOf({ name, conclusion }: JobRun, role: string | undefined): string {
  return `job '${name}' ${CONCLUSIONS[conclusion]}${role === undefined ? ' without a role in AWS' : ` with role '${role}'`}`
}

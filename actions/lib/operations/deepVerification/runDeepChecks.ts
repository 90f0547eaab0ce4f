import type { Check } from '../../model/check.ts'
import type { Tools } from '../tools.ts'
import { notChecked } from '../verification/probe.ts'
import type { VerificationContext } from '../verification/verificationContext.ts'
import { observeTask } from './observeTask.ts'
import { type NamedObservation, resultChecks, TASK_CHECKS } from './resultChecks.ts'
import type { TaskTools } from './runOneOffTask.ts'

/** Seconds from the start of the task to its end: pulling a large image takes minutes. */
const DEADLINE_SECONDS = 900

export const TASK_CHECK = 'deep: task'

/** The checks of a one-off task, in the order of the report. */
export async function runDeepChecks(
  { outputs, clock }: Pick<VerificationContext, 'outputs' | 'clock'>,
  { deadlineSeconds = DEADLINE_SECONDS }: { readonly deadlineSeconds?: number | undefined },
  { oneOffTasks, reporter, signal }: Pick<TaskTools, 'oneOffTasks' | 'signal'> & Pick<Tools, 'reporter'>,
): Promise<readonly Check[]> {
  const startedAt = clock.now().getTime()
  const onWait = (detail: string, seconds: number): void =>
    reporter.report({ kind: 'waiting', subject: `'${TASK_CHECK}': ${detail}`, seconds })
  const { task, results } = await observeTask(
    { outputs, deadlineSeconds, onWait },
    { oneOffTasks, reporter, signal, clock },
  )
  const inside: readonly NamedObservation[] = results
    ? resultChecks(results, outputs.UserPoolId)
    : TASK_CHECKS.map(name => ({ name, observation: notChecked('There is no result of a one-off task.') }))
  const milliseconds = clock.now().getTime() - startedAt
  const checks = [{ name: TASK_CHECK, observation: task }, ...inside].map(
    ({ name, observation: { verdict, detail, todo } }): Check => ({
      name,
      verdict,
      detail,
      ...(todo === undefined ? {} : { todo }),
      milliseconds,
    }),
  )
  for (const check of checks) reporter.report({ kind: 'check', check })
  return checks
}

import { evaluateTexts } from '../expressions/evaluate.ts'
import { unsupported } from '../parse/unsupportedFeatureError.ts'
import type { StepCall } from '../parse/workflowFile.ts'
import type { ActionStandIn } from '../runnerOptions.ts'
import { type JobState, stepScope } from './jobState.ts'
import type { StepResponse, StepTools } from './stepCall.ts'

type Uses = StepCall & { readonly kind: 'uses' }

/** Runs the stand-in of an action outside of the repository. A stand-in rejects with StepFailure when the step fails. */
export async function callStandIn(call: Uses, job: JobState, step: StepTools): Promise<StepResponse> {
  const { run, inputs: defaults } = standInOf(call.uses, job.tools.actions, job.file, step.definition.line)
  const given = evaluateTexts(call.inputs, stepScope(job, step.variables))
  const inputs = { ...defaults, ...given }
  job.actionCalls.push({ action: nameOf(call.uses), inputs })
  const outputs = await run({
    inputs,
    variables: { ...job.variables, ...step.variables, ...job.defaultVariables },
    workspace: job.workspace,
    sha: job.sha,
    permissions: job.permissions,
    log: job.log.write,
    signal: step.signal,
  })
  return { outputs, summary: '' }
}

/**
 * @throws UnsupportedFeatureError for an action without a stand-in
 */
export function standInOf(
  uses: string,
  actions: Readonly<Record<string, ActionStandIn>>,
  file: string,
  line: number | undefined,
): ActionStandIn {
  const standIn = actions[nameOf(uses)]
  if (!standIn) throw unsupported(`the action '${uses}'`, file, { line })
  return standIn
}

function nameOf(uses: string): string {
  return uses.replace(/@.*$/, '')
}

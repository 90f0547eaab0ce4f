import { entriesOf } from '../parse/tokenMembers.ts'
import { unsupported } from '../parse/unsupportedFeatureError.ts'
import type { WorkflowFile } from '../parse/workflowFile.ts'
import type { ActionStandIn } from '../runnerOptions.ts'
import { standInOf } from './callStandIn.ts'

/**
 * Checks what the steps of all jobs call, before any runs.
 * @throws UnsupportedFeatureError for an action without a stand-in, and for an input that a stand-in does not know
 */
export function checkSteps({ path, jobs }: WorkflowFile, actions: Readonly<Record<string, ActionStandIn>>): void {
  for (const { call, line } of jobs.flatMap(({ steps }) => steps)) {
    if (call.kind === 'run' || call.uses.startsWith('./')) continue
    const { inputs } = standInOf(call.uses, actions, path, line)
    for (const [name, token] of entriesOf(call.inputs, path))
      if (!Object.hasOwn(inputs, name)) throw unsupported(`the input '${name}' of '${call.uses}'`, path, token)
  }
}

import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { evaluateText } from '../expressions/evaluate.ts'
import { unsupported } from '../parse/unsupportedFeatureError.ts'
import type { StepCall } from '../parse/workflowFile.ts'
import { type JobState, stepScope } from './jobState.ts'
import { runStepProcess } from './runStepProcess.ts'
import type { StepResponse, StepTools } from './stepCall.ts'

/**
 * The commands of the shells; without `shell` a pipeline fails only with its last command.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
const SHELLS: Readonly<Record<string, readonly [command: string, ...options: readonly string[]]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e'],
}

export async function runScript(
  call: StepCall & { readonly kind: 'run' },
  job: JobState,
  step: StepTools,
): Promise<StepResponse> {
  const scope = stepScope(job, step.variables)
  const shellToken = call.shell ?? job.runDefaults.shell
  const shell = shellToken ? evaluateText(shellToken, scope) : ''
  const [command, ...options] = SHELLS[shell] ?? []
  if (command === undefined) throw unsupported(`the shell '${shell}'`, job.file, shellToken)
  const folderToken = call.workingDirectory ?? job.runDefaults.workingDirectory
  const script = join(job.temporaryFolder, `${randomUUID()}.sh`)
  await writeFile(script, evaluateText(call.script, scope))
  const { code, outputs, summary } = await runStepProcess(
    {
      command,
      arguments: [...options, script],
      folder: resolve(job.workspace, folderToken ? evaluateText(folderToken, scope) : '.'),
    },
    job,
    step,
  )
  return { outputs, summary, ...(code !== 0 && { failure: `Process completed with exit code ${code}.` }) }
}

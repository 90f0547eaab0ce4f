import { randomUUID } from 'node:crypto'
import { delimiter, join } from 'node:path'
import { createCommandFiles, type FileCommands } from './commandFiles.ts'
import type { JobState } from './jobState.ts'
import { createLineSplitter } from './maskedLog.ts'
import { runProcess } from './runProcess.ts'
import type { StepTools } from './stepCall.ts'
import { StepFailure } from './stepFailure.ts'
import { createCommandReader } from './workflowCommands.ts'

type StepProcess = {
  readonly command: string
  readonly arguments: readonly string[]
  readonly folder: string
  /** Inputs and state, which no variable of the workflow replaces. */
  readonly variables?: Readonly<Record<string, string>>
}

export type StepProcessResult = FileCommands & { readonly code: number }

/**
 * Runs a process of a step with the job's variables, executes its commands and takes over what it wrote into its files.
 * @throws StepFailure for a command or file that the runner cannot execute
 */
export async function runStepProcess(
  { command, arguments: parameters, folder, variables = {} }: StepProcess,
  job: JobState,
  step: Pick<StepTools, 'variables' | 'signal' | 'annotate'>,
): Promise<StepProcessResult> {
  const files = await createCommandFiles(join(job.temporaryFolder, '_runner_file_commands', randomUUID()))
  const readCommand = createCommandReader({ annotate: step.annotate, mask: job.log.mask })
  const failures: unknown[] = []
  const lines = createLineSplitter(line => {
    try {
      readCommand(line)
    } catch (error) {
      failures.push(error)
    }
    job.log.write(line)
  })
  const PATH = [...job.paths, job.defaultVariables.PATH ?? ''].join(delimiter)
  const code = await runProcess({
    command,
    arguments: parameters,
    folder,
    signal: step.signal,
    cancellationDelays: job.tools.cancellationDelays,
    variables: { ...job.variables, ...step.variables, ...job.defaultVariables, PATH, ...files.names, ...variables },
    onOutput: lines.write,
  })
  lines.end()
  const contents = await files.read()
  job.variables = { ...job.variables, ...contents.variables }
  job.paths = [...contents.paths.toReversed(), ...job.paths]
  if (failures.length > 0)
    throw failures[0] instanceof StepFailure ? failures[0] : new Error('command', { cause: failures[0] })
  return { ...contents, code }
}

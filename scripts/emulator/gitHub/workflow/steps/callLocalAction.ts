import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { evaluateText, evaluateTexts } from '../expressions/evaluate.ts'
import { type ActionFile, readAction } from '../parse/readAction.ts'
import type { StepCall } from '../parse/workflowFile.ts'
import { type JobState, stepScope } from './jobState.ts'
import { runStepProcess } from './runStepProcess.ts'
import type { StepResponse, StepTools } from './stepCall.ts'
import { StepFailure } from './stepFailure.ts'

/**
 * Runs a JavaScript action of the repository, as it is checked out in the workspace.
 * @throws StepFailure when the workspace does not have it
 */
export async function callLocalAction(
  call: StepCall & { readonly kind: 'uses' },
  job: JobState,
  step: StepTools,
): Promise<StepResponse> {
  const folder = join(job.workspace, call.uses)
  const path = ['action.yml', 'action.yaml'].map(name => join(folder, name)).find(existsSync)
  if (path === undefined)
    throw new StepFailure(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. Did you forget to run actions/checkout before running your local action?`,
    )
  const action = readAction(relative(job.workspace, path), await readFile(path, 'utf8'))
  const inputs = inputsOf(action, call, job, step)
  let state: Readonly<Record<string, string>> = {}
  const run = async (program: string, signal: AbortSignal) => {
    const file = join(folder, program)
    if (!existsSync(file)) throw new StepFailure(`File not found: '${file}'`)
    const stateVariables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value] as const)
    const result = await runStepProcess(
      {
        command: process.execPath,
        arguments: [file],
        folder: job.workspace,
        variables: { ...inputs, ...Object.fromEntries(stateVariables), GITHUB_ACTION: step.definition.id ?? '__self' },
      },
      job,
      { ...step, signal },
    )
    state = { ...state, ...result.state }
    return result
  }
  const { post } = action
  if (post !== undefined)
    job.postSteps = [
      {
        name: `Post ${step.name}`,
        run: async () => {
          const { code } = await run(post, new AbortController().signal)
          if (code !== 0) throw new StepFailure('')
        },
      },
      ...job.postSteps,
    ]
  const { code, outputs, summary } = await run(action.main, step.signal)
  return { outputs, summary, ...(code !== 0 && { failure: '' }) }
}

/** `INPUT_…`; an input that the action does not have is a warning, as on GitHub. */
function inputsOf(
  { inputs }: ActionFile,
  call: StepCall & { readonly kind: 'uses' },
  job: JobState,
  step: StepTools,
): Readonly<Record<string, string>> {
  const scope = stepScope(job, step.variables)
  const given = evaluateTexts(call.inputs, scope)
  const names = [...inputs.keys()]
  const isInput = (name: string) => names.some(known => known.toLowerCase() === name.toLowerCase())
  const unexpected = Object.keys(given).filter(name => !isInput(name))
  if (unexpected.length > 0) {
    const listed = (list: readonly string[]) => list.map(name => `'${name}'`).join(', ')
    const message = `Unexpected input(s) ${listed(unexpected)}, valid inputs are [${listed(names)}]`
    step.annotate({ level: 'warning', message })
    job.log.write(`##[warning]${message}`)
  }
  const defaults = [...inputs].flatMap(([name, token]) => (token ? [[name, evaluateText(token, scope)] as const] : []))
  return Object.fromEntries([...defaults, ...Object.entries(given)].map(([name, text]) => [inputVariable(name), text]))
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

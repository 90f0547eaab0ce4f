import {
  ExpressionFailure,
  type ExpressionScope,
  evaluateCondition,
  evaluateNumber,
  evaluateText,
  evaluateTexts,
} from '../expressions/evaluate.ts'
import type { StepDefinition } from '../parse/workflowFile.ts'
import type { Annotation, Conclusion } from '../workflowRun.ts'
import { callLocalAction } from './callLocalAction.ts'
import { callStandIn } from './callStandIn.ts'
import { type JobState, stepScope } from './jobState.ts'
import { runScript } from './runScript.ts'
import type { StepResponse, StepTools } from './stepCall.ts'
import { StepFailure } from './stepFailure.ts'

const MAX_ANNOTATIONS = 10
const NOTHING: StepResponse = { outputs: {}, summary: '' }

/** Runs a step, or skips it by its condition. Rejects only for a feature that the workflow runner does not know. */
export async function executeStep(definition: StepDefinition, job: JobState): Promise<void> {
  const annotate = annotationLimit(job)
  let name = defaultNameOf(definition)
  let outcome: Conclusion = 'success'
  let response = NOTHING
  let continuesOnError = false
  try {
    const variables = evaluateTexts(definition.env, stepScope(job))
    const scope = () => stepScope(job, variables)
    if (definition.name) name = evaluateText(definition.name, scope())
    if (!evaluateCondition(definition.condition, scope())) {
      record('skipped', 'skipped')
      return
    }
    if (!definition.name) name = defaultNameOf(definition, scope())
    if (definition.continueOnError) continuesOnError = evaluateCondition(definition.continueOnError, scope())
    const minutes = definition.timeoutMinutes && evaluateNumber(definition.timeoutMinutes, scope())
    const controller = new AbortController()
    job.cancelStep = how => {
      if (how === 'always' || !evaluateCondition(definition.condition, scope())) controller.abort('cancelled')
    }
    const timer = minutes !== undefined && setTimeout(() => controller.abort('timeout'), minutes * job.tools.minute)
    try {
      response = await callStep(job, { definition, name, variables, annotate, signal: controller.signal })
    } finally {
      if (timer) clearTimeout(timer)
      job.cancelStep = () => {}
      if (controller.signal.reason === 'cancelled') outcome = 'cancelled'
    }
    if (controller.signal.reason === 'timeout')
      throw new StepFailure(`The action '${name}' has timed out after ${minutes} minutes.`)
    if (response.failure !== undefined) throw new StepFailure(response.failure)
  } catch (error) {
    if (!(error instanceof StepFailure || error instanceof ExpressionFailure)) throw error
    if (outcome !== 'cancelled') {
      outcome = 'failure'
      if (error.message !== '') annotate({ level: 'error', message: error.message })
      if (error.message !== '') job.log.write(`##[error]${error.message}`)
    }
  }
  record(outcome, outcome === 'failure' && continuesOnError ? 'success' : outcome)
  if (outcome === 'failure' && !continuesOnError) job.hasFailed = true

  function record(stepOutcome: Conclusion, conclusion: Conclusion): void {
    const { outputs, summary } = response
    job.steps.push({ id: definition.id, name, outcome: stepOutcome, conclusion, outputs, summary })
  }
}

function callStep(job: JobState, step: StepTools): Promise<StepResponse> {
  const { call } = step.definition
  if (call.kind === 'run') return runScript(call, job, step)
  return call.uses.startsWith('./') ? callLocalAction(call, job, step) : callStandIn(call, job, step)
}

/** https://docs.github.com/en/actions/reference/limits */
function annotationLimit(job: JobState): (annotation: Annotation) => void {
  const counts = { notice: 0, warning: 0, error: 0 }
  return annotation => {
    counts[annotation.level] += 1
    if (counts[annotation.level] <= MAX_ANNOTATIONS)
      job.annotations.push({ ...annotation, message: job.log.masked(annotation.message) })
  }
}

/** The first line of a script, or the action. */
function defaultNameOf({ call }: StepDefinition, scope?: ExpressionScope): string {
  if (call.kind === 'uses') return `Run ${call.uses}`
  return `Run ${(scope ? evaluateText(call.script, scope) : call.script.toString()).split('\n')[0]}`
}

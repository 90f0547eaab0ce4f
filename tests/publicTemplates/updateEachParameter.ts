import { changeSet } from '#lib/operations/changeSet.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { differencesOf } from './comparePreviews.ts'
import type { OpenedTrial } from './openTrial.ts'
import { valuesOf } from './parameterValues.ts'
import { deployed } from './runSteps.ts'
import { failed, passed, resultOf } from './stepResult.ts'
import { commit } from './templateRepository.ts'
import type { StepResult } from './trial.ts'

/**
 * Gives each parameter in turn a second value, compares prediction and change set, and deploys it. A value that CloudFormation
 * refuses, or whose update rolls back, is taken back.
 */
export async function updateEachParameter(trial: OpenedTrial): Promise<Omit<StepResult, 'step'>> {
  const { template } = (await resolveEnvironment(await trial.environment(), trial.tools())).stack
  const edits = Object.entries(template.parameters).flatMap(([name, parameter]) => {
    const other = valuesOf(name, parameter)[1]
    return other === undefined ? [] : [{ name, other }]
  })
  let parameters: Readonly<Record<string, string>> = {}
  const reasons: string[] = []
  for (const { name, other } of edits) {
    const changed = { ...parameters, [name]: other }
    await trial.setParameters(template, changed)
    const result = await resultOf(() => update(trial))
    if (result.verdict === 'passed') {
      parameters = changed
      commit(trial.folder)
    } else {
      reasons.push(...result.reasons.map(reason => `${name}=${other}: ${reason}`))
      await trial.setParameters(template, parameters)
    }
  }
  const detail = `${edits.length - new Set(reasons.map(reason => reason.split('=')[0])).size} of ${edits.length}`
  return reasons.length === 0 ? passed(detail) : failed(reasons, detail)
}

async function update(trial: OpenedTrial): Promise<Omit<StepResult, 'step'>> {
  await trial.prepareAccount()
  const environment = await trial.environment()
  const predicted = await changeSet({ environment, predict: true, base: 'HEAD' }, trial.tools())
  const shown = await changeSet({ environment }, trial.tools())
  const differences = await differencesOf(predicted.preview, shown.preview, trial)
  if (differences.length > 0) return failed(differences)
  return deployed(trial, shown.kind === 'none' ? ['unchanged', 'deployed'] : ['deployed'])
}

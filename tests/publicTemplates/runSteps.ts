import { stackNameOf } from '#lib/model/environment.ts'
import type { DeployOutcome } from '#lib/model/outcome.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { verify } from '#lib/operations/verify.ts'
import { differencesOf } from './comparePreviews.ts'
import type { OpenedTrial } from './openTrial.ts'
import { failed, passed, resultOf } from './stepResult.ts'
import { commit } from './templateRepository.ts'
import type { StepResult } from './trial.ts'
import { updateEachParameter } from './updateEachParameter.ts'

/** Runs the verbs one after the other, and reports each; a template that could not be deployed has no later steps. */
export async function runSteps(trial: OpenedTrial, report: (result: StepResult) => void): Promise<void> {
  const run = async (step: StepResult['step'], work: () => Promise<Omit<StepResult, 'step'>>): Promise<boolean> => {
    const result = { step, ...(await resultOf(work)) }
    report(result)
    return result.verdict === 'passed'
  }
  const environment = await orUndefined(trial.environment)
  if (!environment) {
    await run('predict', () => trial.environment().then(() => passed()))
    return
  }
  if (!(await run('predict', () => predictCreation(trial)))) return
  if (!(await run('change set', () => showCreation(trial)))) return
  await run('deploy', () => deployed(trial, ['deployed']))
  if (!(await trial.tools().cloudFormation.stack(stackNameOf(environment)))) return
  commit(trial.folder)
  await run('again', () => deployed(trial, ['unchanged']))
  await run('verify', async () => {
    const { kind, checks } = await verify({ environment }, trial.tools())
    return kind === 'unhealthy' ? failed(checks.map(({ name, detail }) => `${name}: ${detail}`)) : passed(kind)
  })
  await run('drift', async () => {
    const { kind } = await drift({ environment }, trial.tools())
    return kind === 'in-sync' ? passed() : failed([`The new stack is '${kind}'.`])
  })
  await run('updates', () => updateEachParameter(trial))
  await run('delete', async () => {
    const outcome = await teardown(
      { environment: await trial.environment(), typedName: stackNameOf(environment), emptyBuckets: true },
      trial.tools(),
    )
    if (outcome.kind === 'failed') return failed([`${outcome.status}: ${outcome.rootCause?.reason ?? 'no reason'}`])
    return outcome.kind === 'gone'
      ? passed(retained(outcome.retained.length))
      : failed([`The outcome is '${outcome.kind}'.`])
  })
}

async function predictCreation(trial: OpenedTrial): Promise<Omit<StepResult, 'step'>> {
  const environment = await trial.environment()
  const outcome = await changeSet({ environment, predict: true, base: 'HEAD' }, trial.tools())
  await trial.prepareAccount()
  return outcome.preview.changes.length > 0
    ? passed(String(outcome.preview.changes.length))
    : failed(['The prediction is empty.'])
}

async function showCreation(trial: OpenedTrial): Promise<Omit<StepResult, 'step'>> {
  const environment = await trial.environment()
  const predicted = await changeSet({ environment, predict: true, base: 'HEAD' }, trial.tools())
  const shown = await changeSet({ environment }, trial.tools())
  const differences = await differencesOf(predicted.preview, shown.preview, trial)
  return differences.length === 0 ? passed(String(shown.preview.changes.length)) : failed(differences)
}

/** Deploys the files; any other outcome than these is a failure with its reason. */
export async function deployed(
  trial: OpenedTrial,
  kinds: readonly DeployOutcome['kind'][],
): Promise<Omit<StepResult, 'step'>> {
  const outcome = await deploy({ environment: await trial.environment(), yes: true }, trial.tools())
  if (kinds.includes(outcome.kind)) return passed()
  if (outcome.kind === 'rolled-back' || outcome.kind === 'failed') {
    const { rootCause, status } = outcome
    return failed([`${status ?? 'no stack'}: ${rootCause?.path ?? ''} ${rootCause?.reason ?? 'no reason'}`])
  }
  const checks = 'checks' in outcome ? outcome.checks.filter(({ verdict }) => verdict !== 'healthy') : []
  return failed([`The outcome is '${outcome.kind}'.`, ...checks.map(({ name, detail }) => `${name}: ${detail}`)])
}

function retained(count: number): string | undefined {
  return count === 0 ? undefined : `${count} retained`
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  return work().catch(() => undefined)
}

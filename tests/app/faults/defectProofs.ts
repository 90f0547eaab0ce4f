import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EnvironmentTask } from '../environment/readTask.ts'
import type { AloneContext, Proof, ProofContext } from '../proof.ts'
import type { VariableChange } from '../setting/setting.ts'
import { startSetting } from '../setting/startSetting.ts'
import type { Defect, DefectEffect } from './defect.ts'
import { expiredCode } from './expiredCode.ts'
import { FAULTS } from './faults.ts'
import { FAULTS_FROM_START } from './faultsFromStart.ts'
import { type Observed, observe } from './observe.ts'
import { visibleText } from './visibleText.ts'

/** Milliseconds: `verify` takes lines of the log that are a little older for its own. */
const LOG_WINDOW = 2_500

const HEALTHY: DefectEffect = { health: true, ready: 200, checks: [] }

/** Every way of being broken, in a setting with one process; the first lines are those of the healthy application. */
export function defectProofs(): readonly Proof[] {
  // The variables of the former fault get their values back with the next start.
  let mended: VariableChange = {}
  const proofOf = (defect: Defect): Proof => ({
    title: titleOf(defect),
    concerns: concernsOf(defect),
    run: async context => {
      const { setting } = context
      await defect.breakIt?.(setting)
      try {
        const { variables = {} } = defect
        const change = { ...mended, ...variables }
        if (defect.variables || Object.keys(change).length > 0) {
          const whole = { ...setting.variables, ...mended }
          mended = Object.fromEntries(Object.keys(variables).map(name => [name, whole[name]]))
          await setting.restart(change)
        } else await sleep(LOG_WINDOW)
        return await compare(context, defect)
      } finally {
        await defect.mend?.(setting)
      }
    },
  })
  return [healthy, expiredCode, ...FAULTS.map(proofOf)]
}

const healthy: Proof = {
  title: 'verify is green for the healthy application',
  run: context => compare(context, { name: 'healthy', effect: HEALTHY }),
}

/** Those that need a setting of their own. */
export const faultsFromStart: readonly Proof<AloneContext>[] = FAULTS_FROM_START.map(defect => ({
  title: titleOf(defect),
  concerns: concernsOf(defect),
  run: async context => {
    const { variables = {}, order } = defect
    const setting = await startSetting({ processes: 1, ...order, variables, task: context.task }, context.tools)
    try {
      return await compare({ ...context, setting }, defect)
    } finally {
      await setting.stop()
    }
  },
}))

function titleOf({ name, effect }: Pick<Defect, 'name' | 'effect'>): string {
  const found = effect.checks.length > 0 ? `verify finds that ${name}` : `a known limit of verify: ${name}`
  return found
}

function concernsOf({ concerns }: Pick<Defect, 'concerns'>): (task: EnvironmentTask) => boolean {
  return task => concerns?.({ task }) ?? true
}

async function compare(
  { setting, tools, browser }: Pick<ProofContext, 'setting' | 'tools' | 'browser'>,
  defect: Pick<Defect, 'name' | 'client' | 'effect'>,
): Promise<string> {
  const { details, ...observed } = await observe(setting, defect, tools)
  const { process = 'runs', health, ready, checks } = defect.effect
  assert.deepEqual(
    { ...observed, checks: observed.checks.toSorted() },
    { process, health, ready, checks: checks.toSorted() },
    details.join('\n'),
  )
  const { person } = defect.effect
  const picture = `fault-${defect.name.replaceAll(/[^A-Za-z]+/g, '-')}`
  const seen = person && (await visibleText(person, { setting, browser, picture }))
  return [summaryOf(observed), ...(seen === undefined ? [] : [`a person sees '${seen}'`])].join('; ')
}

function summaryOf({ process, health, ready, checks }: Omit<Observed, 'details'>): string {
  const application =
    process === 'ends'
      ? 'the process ends'
      : `health check ${health ? 'passes' : 'fails'}, /ready ${ready || 'no answer'}`
  return `${application}, verify: ${checks.join(', ') || 'healthy'}`
}

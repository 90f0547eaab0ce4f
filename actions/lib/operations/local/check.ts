import type { LocalCheckOutcome } from '../../model/local/localOutcome.ts'
import type { LocalProfile } from '../../model/local/localProfile.ts'
import { Problem } from '../../model/problem.ts'
import { inspectSetup, isError, type LocalOrder, type Setup } from './inspectSetup.ts'
import type { LocalRunTools } from './localTools.ts'

export type CheckTools = Pick<LocalRunTools, 'docker' | 'machine' | 'workspace' | 'reporter'>

/** @throws Problem with everything that stands against a start: of kind usage if only settings do */
export async function check(order: LocalOrder, tools: CheckTools): Promise<LocalCheckOutcome> {
  const { profile } = order
  const { engine = '', compose = '', findings } = await checkSetup(order, tools)
  return { kind: 'ready', profile, engine, compose, findings }
}

/** The same, for a verb that goes on. */
export async function checkSetup(order: LocalOrder, tools: CheckTools): Promise<Setup> {
  tools.reporter.report({ kind: 'step', step: 'check the machine', subject: order.profile })
  const setup = await inspectSetup(order, tools)
  if (setup.findings.some(isError)) throw notReady(order.profile, setup)
  return setup
}

function notReady(profile: LocalProfile, { findings }: Setup): Problem {
  const errors = findings.filter(isError)
  const isUsage = errors.every(({ rule }) => rule.startsWith('settings/'))
  const count = `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'}`
  return new Problem(`Open WebUI cannot start here in the profile '${profile}': ${count}. Nothing was started.`, {
    kind: isUsage ? 'usage' : 'failed',
    todo: `Correct ${errors.length === 1 ? 'it' : 'them'}, then run the same command again.`,
    findings,
  })
}

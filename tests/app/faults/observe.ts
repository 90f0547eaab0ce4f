import { dirname } from 'node:path'
import { isHealthyByCommand } from '../services/runHealthCommand.ts'
import type { Setting, SettingTools } from '../setting/setting.ts'
import type { Defect, DefectEffect } from './defect.ts'
import { verifySetting } from './verifySetting.ts'

const READY_MILLISECONDS = 10_000

export type Observed = Required<Pick<DefectEffect, 'health' | 'ready' | 'checks'>> & {
  readonly process: 'runs' | 'ends'
  /** `check: its detail`, of those that are not healthy. */
  readonly details: readonly string[]
}

/** The health check of the first process, `/ready` and `verify`. */
export async function observe(
  setting: Setting,
  { client }: Pick<Defect, 'client'>,
  { installed }: SettingTools,
): Promise<Observed> {
  const [process] = setting.processes
  if (!process) throw new Error('The setting has no process.')
  const { port, url, exitCode } = process
  const [health, ready, checks] = await Promise.all([
    isHealthyByCommand(setting.task.healthCommand, { port, pythonFolder: dirname(installed.python) }),
    statusOf(`${url}/ready`),
    verifySetting(setting, client),
  ])
  const unhealthy = checks.filter(({ verdict }) => verdict !== 'healthy')
  return {
    process: exitCode() === undefined ? 'runs' : 'ends',
    health,
    ready,
    checks: unhealthy.map(({ name }) => name),
    details: unhealthy.map(({ name, verdict, detail }) => `${name} is ${verdict}: ${detail}`),
  }
}

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url, { signal: AbortSignal.timeout(READY_MILLISECONDS) }).catch(() => undefined)
  return response?.status ?? 0
}

import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { deployWithServiceRole } from './deployWithServiceRole.ts'

type Files = Readonly<Record<string, string>>

export const PRODUCTION = 'production'
export const PRODUCTION_STACK = `open-webui-${PRODUCTION}`

/** Creates or updates the stack of production from these files, with its service role, and waits until it is idle. */
export function deployProduction(engine: Engine, files: Files): Promise<void> {
  return deployWithServiceRole(engine, PRODUCTION, files)
}

/** Every message of a refused call, from events and change sets. */
export function refusalsIn(engine: Engine, error?: unknown): readonly string[] {
  const stacks = [...engine.stacks.values()]
  const reasons = [
    ...stacks.flatMap(stack => stack.events.map(({ reason }) => reason ?? '')),
    ...stacks.flatMap(stack => stack.changeSets.map(({ statusReason }) => statusReason ?? '')),
    error instanceof Error ? error.message : '',
  ]
  return [...new Set(reasons.filter(reason => /not authorized|Access Denied/.test(reason)))]
}

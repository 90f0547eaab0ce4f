import type { FaultRule } from './rules.ts'

type ResourceFailure = {
  readonly resource: string
  readonly phase?: 'create' | 'update' | 'delete' | 'rollback' | 'drift'
  readonly reason?: string
}

/** The resources that fail by these rules, for the engine. */
export function resourceFaultsOf(rules: readonly FaultRule[]): readonly ResourceFailure[] {
  return rules.flatMap(({ effect }) => {
    if (effect.kind !== 'resource-failure') return []
    const { kind, ...failure } = effect
    return [failure]
  })
}

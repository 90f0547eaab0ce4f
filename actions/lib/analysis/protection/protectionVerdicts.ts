import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { leavesOf } from '../leaves.ts'
import { holdsData } from '../lifecycle/dataLoss.ts'
import { propertiesIn } from '../resourceState.ts'
import type { RiskVerdict } from '../riskVerdict.ts'
import type { IsOwnResource } from '../scalar.ts'
import { isLostPart, lostLogs, lostParts } from './lostParts.ts'
import { protectionVerdict } from './protectionVerdict.ts'
import { switchOf } from './switches.ts'
import { switchesOff, switchesOffFromTheStart } from './switchVerdicts.ts'

/** Resources that are a log themselves: without them nothing is written. */
const LOGS: ReadonlySet<string> = new Set([
  'AWS::CloudTrail::Trail',
  'AWS::EC2::FlowLog',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::NetworkFirewall::LoggingConfiguration',
])

/** Encryption, deletion protection, backups and logs that a change takes away, or that a new resource sets off. */
export function protectionVerdicts(
  type: string,
  before: ValueMap | undefined,
  after: ValueMap | undefined,
  isOwn: IsOwnResource,
): readonly RiskVerdict[] {
  if (!after) {
    const message = ['is removed: nothing writes this log any more']
    return LOGS.has(type) ? [protectionVerdict('caution', '', message)] : []
  }
  const next = leavesOf(propertiesIn(after))
  if (!before) return switchesOffFromTheStart(next)
  const old = leavesOf(propertiesIn(before))
  return [
    ...switchesOff(old, next, isOwn),
    ...lostParts(old, next),
    ...lostLogs(old, next),
    ...lostPolicies(type, before, after),
  ]
}

export function isProtection(path: string, isPresent: boolean): boolean {
  return (
    switchOf(path) !== undefined || /LogsExports|LogTypes|LogExports/.test(path) || (!isPresent && isLostPart(path))
  )
}

/** The policies that keep a resource, or a copy of it, when its template no longer has it. */
function lostPolicies(type: string, before: ValueMap, after: ValueMap): readonly RiskVerdict[] {
  if (!holdsData(type)) return []
  return ['DeletionPolicy', 'UpdateReplacePolicy'].flatMap(name => {
    const [old, next = 'Delete'] = [scalarOf(before[name]), scalarOf(after[name])]
    if (typeof old !== 'string' || old === 'Delete' || next !== 'Delete') return []
    const verdict = protectionVerdict('caution', name, ['would be deleted with its data, not kept'])
    return [{ ...verdict, before: old, after: next }]
  })
}

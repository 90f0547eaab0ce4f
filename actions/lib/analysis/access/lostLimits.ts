import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { leavesOf } from '../leaves.ts'
import { lostEgressRules } from '../network/networkVerdicts.ts'
import type { RiskContext, RiskVerdict } from '../riskVerdict.ts'

const PUBLIC_ACCESS_BLOCK: ReadonlySet<string> = new Set([
  'BlockPublicAcls',
  'BlockPublicPolicy',
  'IgnorePublicAcls',
  'RestrictPublicBuckets',
])
const BOUNDED: ReadonlySet<string> = new Set(['AWS::IAM::Role', 'AWS::IAM::User'])

/** Limits that a change takes away: a public access block, a permissions boundary, the egress rules of a group. */
export function lostLimits(
  type: string,
  before: ValueMap,
  after: ValueMap,
  { isOwn }: RiskContext,
): readonly RiskVerdict[] {
  return [
    ...lostPublicAccessBlock(before, after),
    ...lostBoundary(type, before, after),
    ...lostEgressRules(type, before, after, isOwn),
  ]
}

export function isLimit(type: string, path: string): boolean {
  return PUBLIC_ACCESS_BLOCK.has(path.split('/').at(-1) ?? '') || (BOUNDED.has(type) && path === 'PermissionsBoundary')
}

function lostPublicAccessBlock(before: ValueMap, after: ValueMap): readonly RiskVerdict[] {
  const next = leavesOf(after)
  const flag = [...leavesOf(before).values()].find(
    ({ name, path, value }) => PUBLIC_ACCESS_BLOCK.has(name) && String(value) === 'true' && !next.has(path),
  )
  if (!flag) return []
  return [lostLimit(flag.path.split('/')[0] ?? '', 'no longer blocks public access', 'public access block')]
}

function lostBoundary(type: string, before: ValueMap, after: ValueMap): readonly RiskVerdict[] {
  const [old, next] = [before.PermissionsBoundary, after.PermissionsBoundary]
  if (!BOUNDED.has(type) || old === undefined || JSON.stringify(old) === JSON.stringify(next)) return []
  const message = next === undefined ? 'no longer has a permissions boundary' : 'gets another permissions boundary'
  return [lostLimit('PermissionsBoundary', message, 'boundary')]
}

function lostLimit(property: string, message: string, key: string): RiskVerdict {
  return { kind: 'access', severity: 'caution', property, message: [message], key: `${property} ${key}` }
}

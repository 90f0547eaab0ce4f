import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { leavesOf } from '../leaves.ts'
import type { RiskVerdict } from '../riskVerdict.ts'

const PUBLIC_ACCESS_BLOCK: ReadonlySet<string> = new Set([
  'BlockPublicAcls',
  'BlockPublicPolicy',
  'IgnorePublicAcls',
  'RestrictPublicBuckets',
])
const BOUNDED: ReadonlySet<string> = new Set(['AWS::IAM::Role', 'AWS::IAM::User'])

/** Limits that a change takes away: a public access block, a permissions boundary. */
export function lostLimits(type: string, before: ValueMap, after: ValueMap): readonly RiskVerdict[] {
  return [...lostPublicAccessBlock(before, after), ...lostBoundary(type, before, after)]
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
  if (!BOUNDED.has(type) || before.PermissionsBoundary === undefined || after.PermissionsBoundary !== undefined)
    return []
  return [lostLimit('PermissionsBoundary', 'no longer has a permissions boundary', 'boundary')]
}

function lostLimit(property: string, message: string, key: string): RiskVerdict {
  return { kind: 'access', severity: 'caution', property, message: [message], key: `${property} ${key}` }
}

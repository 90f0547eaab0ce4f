import { lookup } from '../../model/lookup.ts'
import { Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList } from '../../template/resolve/unknownValue.ts'
import type { Judgement, RiskContext, RiskVerdict } from '../riskVerdict.ts'
import { isUnjudgeable } from '../scalar.ts'

/** Managed policies that give control of the account, with the extent of it. */
const FULL_CONTROL: Readonly<Record<string, string>> = {
  AdministratorAccess: 'full control of the account',
  IAMFullAccess: 'control of IAM, and so of the account',
  PowerUserAccess: 'every action outside of IAM and Organizations',
}

/** Managed policies by their ARN; AWS's own are judged by their names. */
export function managedPolicyVerdicts(
  property: string,
  value: Value | undefined,
  context: RiskContext,
): readonly RiskVerdict[] {
  if (value === undefined || value === null) return []
  const items = isValueList(value) ? value : [value]
  return items.map(item => ({
    kind: 'access',
    property,
    ...judgementOf(item, context),
    key: `${property} ${JSON.stringify(item)}`,
  }))
}

function judgementOf(item: Value, { isOwn }: RiskContext): Judgement {
  const isText = typeof item === 'string'
  if (isUnjudgeable(item, isOwn) || !(isText || item instanceof Unknown)) {
    const message = ['gets a managed policy that could not be judged: it is known only after the deployment']
    return { severity: 'not-judged', message }
  }
  if (!isText) return { severity: 'notice', message: ['gets a managed policy of this stack'] }
  const name = item.split('/').at(-1) ?? item
  const control = item.includes(':aws:policy/') ? lookup(FULL_CONTROL, name) : undefined
  if (control !== undefined) return { severity: 'danger', message: ['gets ', { untrusted: name }, `: ${control}`] }
  const severity = name.endsWith('FullAccess') ? 'caution' : 'notice'
  return { severity, message: ['gets managed policy ', { untrusted: name }] }
}

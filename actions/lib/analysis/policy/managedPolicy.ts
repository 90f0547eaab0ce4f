import { lookup } from '../../model/lookup.ts'
import type { Severity } from '../../model/preview/risk.ts'
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

/** A managed policy of AWS, by its name with the path. */
const AWS_POLICY = /^arn:aws[\w-]*:iam::aws:policy\/(.+)$/
/** The names that AWS gives its managed policies, the first that matches. */
const NAMES: readonly { readonly pattern: RegExp; readonly severity: Severity }[] = [
  { pattern: /^aws-service-role\/|^service-role\/(?!.*(?:Admin|FullAccess|PowerUser))/, severity: 'notice' },
  {
    pattern: /^(?:AmazonSSMManagedInstanceCore|AWSXRayDaemonWriteAccess|CloudWatchAgentServerPolicy)$/,
    severity: 'notice',
  },
  { pattern: /Admin|PowerUser/, severity: 'danger' },
  { pattern: /FullAccess|Write/, severity: 'caution' },
  { pattern: /ReadOnly|^job-function\/ViewOnlyAccess$/, severity: 'notice' },
  { pattern: /^job-function\//, severity: 'caution' },
]

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
  const [, ownName] = AWS_POLICY.exec(item) ?? []
  const name = item.split('/').at(-1) ?? item
  if (ownName === undefined)
    return {
      severity: 'not-judged',
      message: ['gets managed policy ', { untrusted: name }, ', whose contents were not judged'],
    }
  const control = lookup(FULL_CONTROL, name)
  if (control !== undefined) return { severity: 'danger', message: ['gets ', { untrusted: name }, `: ${control}`] }
  const severity = NAMES.find(({ pattern }) => pattern.test(ownName))?.severity ?? 'not-judged'
  const unknown = severity === 'not-judged' ? [', whose contents were not judged'] : []
  return { severity, message: ['gets managed policy ', { untrusted: name }, ...unknown] }
}

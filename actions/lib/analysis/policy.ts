import type { Json, JsonMap } from '../model/json.ts'
import { isMap } from '../model/json.ts'
import { lookup } from '../model/lookup.ts'
import type { RiskMessage, Severity } from '../model/preview/risk.ts'
import type { PolicyStatement, Principal } from './policyStatement.ts'
import { policyTextIn } from './policyStatement.ts'
import type { IsOwnResource } from './unknownText.ts'
import { expressionOf, isUnjudgeable } from './unknownText.ts'
import type { Verdict } from './verdict.ts'
import { listed } from './verdict.ts'

export type PolicyContext = {
  /** The account of the environment; undefined where it is not known. */
  readonly account: string | undefined
  readonly isOwn: IsOwnResource
}

type Judgement = { readonly severity: Severity; readonly message: RiskMessage }

/**
 * A condition on one of these keys limits who a statement is for; the list that S3 uses to call a policy public, and the
 * ones of KMS, EFS and identity providers. The audience of GitHub's tokens is the same for every repository.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
const LIMITING_KEY =
  /^(?:aws:(?:Principal(?:Account|Arn|OrgID|OrgPaths)|Source(?:Account|Arn|Ip|OrgID|OrgPaths|Owner|Vpc|Vpce)|VpcSourceIp|userid)|kms:(?:CallerAccount|ViaService)|s3:(?:DataAccessPointArn|DataAccessPointAccount)|elasticfilesystem:AccessedViaMountTarget|.+:sub|(?!token\.actions\.githubusercontent\.com).+:aud)$/i
/** A negated operator, or one that a missing key passes, lets in everybody else. */
const OPEN_OPERATOR = /Not|IfExists$|^Null$|^ForAllValues:/

/** IAM's own actions that give whoever has them every other permission. */
const ESCALATING =
  /^(?:iam:(?:\*|(?:Add|Attach|Create|Put|Set|Update)\w*\*?|PassRole)|sts:(?:\*|AssumeRole)|organizations:\*|sso:\*)$/i
/** `*`, `arn:aws:s3:::*`, `arn:aws:ecs:*:*:*`. */
const EVERYTHING = /^(?:\*|arn:[\w*-]*:[\w*-]*:[\w*-]*:[\d*]*:\*(?:\/\*)?|arn:\*)$/
/** A role of these templates, or an identity of CloudFront: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ */
const KNOWN_PRINCIPAL = /^\$\{[\w/.]+\}$|^arn:[\w-]+:iam::(?:\$\{[\w/.]+\}|cloudfront):/
const ASSUMING = /^sts:(?:AssumeRole(?:With\w+)?|TagSession|SetSourceIdentity)$/i

/** Each permission that a policy gives, and each denial in it. */
export function policyVerdicts(property: string, value: Json, context: PolicyContext): readonly Verdict[] {
  const isUnjudged = (part: Json | undefined) => isUnjudgeable(part, context.isOwn)
  const { statements, unread } = policyTextIn(value, isUnjudged)
  const verdicts = statements
    .filter(({ effect }) => effect !== 'Deny')
    .flatMap(statement =>
      judgementsOf(statement, context).map(
        (judgement, index): Verdict => ({
          kind: 'access',
          property,
          ...judgement,
          key: `${property} ${index} ${statement.key}`,
        }),
      ),
    )
  if (!unread) return verdicts
  const message = ['has a policy that could not be judged: its text is known only after the deployment or is no JSON']
  return [...verdicts, { kind: 'access', severity: 'not-judged', property, message, key: JSON.stringify(value) }]
}

/** Denials of the old policy that the new one lacks. */
export function lostDenials(property: string, before: Json, after: Json, context: PolicyContext): readonly Verdict[] {
  const isUnjudged = (part: Json | undefined) => isUnjudgeable(part, context.isOwn)
  const denialsIn = (value: Json) =>
    policyTextIn(value, isUnjudged).statements.filter(({ effect }) => effect === 'Deny')
  const kept = new Set(denialsIn(after).map(({ key }) => key))
  return denialsIn(before)
    .filter(({ key }) => !kept.has(key))
    .map(({ actions, exceptActions, key }) => ({
      kind: 'access',
      severity: 'caution',
      property,
      message: [
        'removes or changes a denial of ',
        ...(exceptActions ? ['everything but '] : []),
        ...actionsOf(actions),
      ],
      key,
    }))
}

function judgementsOf(statement: PolicyStatement, context: PolicyContext): readonly Judgement[] {
  const { effect, principals, exceptPrincipals, unjudged } = statement
  const unknown: readonly Judgement[] =
    unjudged || effect === 'unknown'
      ? [
          {
            severity: 'not-judged',
            message: ['has a statement that could not be judged: a part of it is known only after the deployment'],
          },
        ]
      : []
  if (exceptPrincipals) {
    const names = listed(principals.map(({ name }) => name))
    return [{ severity: 'danger', message: ['lets everybody but ', ...names, ' use ', ...actsOf(statement)] }]
  }
  if (principals.length > 0) return [...unknown, ...principals.map(one => principalJudgement(one, statement, context))]
  return [...unknown, identityJudgement(statement)]
}

/** A resource policy: `Resource: *` means the resource that has the policy. */
function principalJudgement(principal: Principal, statement: PolicyStatement, context: PolicyContext): Judgement {
  const { kind, name } = principal
  const keys = limitingKeysOf(statement.condition)
  const condition: RiskMessage = keys.length > 0 ? [', under a condition on ', ...listed(keys)] : []
  const does: RiskMessage = statement.actions.some(action => ASSUMING.test(action))
    ? [' assume this role']
    : [' use ', ...actsOf(statement)]
  const lets = (who: RiskMessage) => ['lets ', ...who, ...does, ...condition]
  switch (kind) {
    case 'anybody':
      return { severity: keys.length > 0 ? 'caution' : 'danger', message: lets(['anybody']) }
    case 'service':
      return {
        severity: 'notice',
        message: [...lets(['AWS service ', { untrusted: name }]), ...(keys.length > 0 ? [] : [' without a condition'])],
      }
    case 'federated':
      return {
        // The users of a SAML provider are those of one organization.
        severity: keys.length > 0 ? 'notice' : name.includes(':saml-provider/') ? 'caution' : 'danger',
        message: lets([keys.length > 0 ? 'users of ' : 'every user of ', { untrusted: name }]),
      }
    case 'canonical-user':
      return { severity: 'caution', message: lets(['canonical user ', { untrusted: name }]) }
    case 'aws': {
      const account = /^(?:arn:[\w-]+:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(name)?.[1]
      if (account === undefined && name.includes('*'))
        return { severity: 'danger', message: lets([{ untrusted: name }]) }
      if (account === undefined && !KNOWN_PRINCIPAL.test(name))
        return { severity: 'not-judged', message: lets(['principal ', { untrusted: name }, ', which was not judged,']) }
      if (account === undefined || account === context.account)
        return { severity: 'notice', message: lets([{ untrusted: name }]) }
      return { severity: 'caution', message: lets(['another account, ', { untrusted: name }, ',']) }
    }
    default:
      return kind satisfies never
  }
}

function identityJudgement(statement: PolicyStatement): Judgement {
  const { resources, exceptResources } = statement
  const everywhere = resources.some(resource => EVERYTHING.test(resource)) || exceptResources
  const where: RiskMessage = exceptResources
    ? [' on everything but ', ...listed(resources)]
    : everywhere
      ? [' on every resource']
      : resources.length > 0
        ? [' on ', ...listed(resources)]
        : []
  return {
    severity: identitySeverity(statement, everywhere || resources.length === 0),
    message: ['allows ', ...actsOf(statement), ...where],
  }
}

function identitySeverity({ actions, exceptActions, exceptResources }: PolicyStatement, everywhere: boolean): Severity {
  const isEveryAction = exceptActions || actions.some(isEvery)
  if (isEveryAction) return everywhere ? 'danger' : 'caution'
  if (everywhere && actions.some(action => ESCALATING.test(action))) return 'danger'
  return everywhere || exceptResources || actions.some(action => /^[^:]+:\*$/.test(action)) ? 'caution' : 'notice'
}

function actsOf({ actions, exceptActions }: PolicyStatement): RiskMessage {
  return exceptActions ? ['every action but ', ...listed(actions)] : actionsOf(actions)
}

function actionsOf(actions: readonly string[]): RiskMessage {
  // The widest first: a list is cut after a few.
  const sorted = actions.toSorted((a, b) => Number(b.includes('*')) - Number(a.includes('*')))
  if (actions.length === 0) return ['it']
  return actions.some(isEvery) ? ['every action'] : listed(sorted)
}

function isEvery(action: string): boolean {
  return /^\*(?::\*)?$/.test(action)
}

function limitingKeysOf(condition: JsonMap): readonly string[] {
  const keys = Object.entries(condition).flatMap(([operator, tests]) => {
    if (OPEN_OPERATOR.test(operator) || !isMap(tests)) return []
    return Object.entries(tests).flatMap(([key, value]) =>
      LIMITING_KEY.test(key) && !valuesOf(value).some(isOpen) ? [key] : [],
    )
  })
  return [...new Set(keys)]
}

function valuesOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value]
}

function isOpen(value: Json): boolean {
  return typeof value === 'string' && (EVERYTHING.test(value) || /\/0$|^\*+$|^repo:\*/.test(value))
}

/** Managed policies that give control of the account, and what they give. */
const FULL_CONTROL: Readonly<Record<string, string>> = {
  AdministratorAccess: 'full control of the account',
  IAMFullAccess: 'control of IAM, and so of the account',
  PowerUserAccess: 'every action outside of IAM and Organizations',
}

/** Managed policies by their ARN; AWS's own are judged by their names. */
export function managedPolicyVerdicts(
  property: string,
  value: Json | undefined,
  { isOwn }: PolicyContext,
): readonly Verdict[] {
  if (value === undefined || value === null) return []
  const items: readonly Json[] = Array.isArray(value) ? value : [value]
  return items.map((item): Verdict => {
    const key = `${property} ${JSON.stringify(item)}`
    if (isUnjudgeable(item, isOwn) || (typeof item !== 'string' && expressionOf(item) === undefined)) {
      const message = ['gets a managed policy that could not be judged: it is known only after the deployment']
      return { kind: 'access', severity: 'not-judged', property, message, key }
    }
    if (typeof item !== 'string')
      return { kind: 'access', severity: 'notice', property, message: ['gets a managed policy of this stack'], key }
    const name = item.split('/').at(-1) ?? item
    const control = /:aws:policy\//.test(item) ? lookup(FULL_CONTROL, name) : undefined
    if (control !== undefined)
      return {
        kind: 'access',
        severity: 'danger',
        property,
        message: ['gets ', { untrusted: name }, `: ${control}`],
        key,
      }
    const severity = /FullAccess$/.test(name) ? 'caution' : 'notice'
    return { kind: 'access', severity, property, message: ['gets managed policy ', { untrusted: name }], key }
  })
}

import { Unknown, type Value, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { isWide } from '../network/addressRange.ts'
import type { RiskContext } from '../riskVerdict.ts'
import type { Scalar } from '../scalar.ts'
import { isUnjudgeable, partsOf } from '../scalar.ts'
import { accountInArn, isEveryResource } from './resource.ts'
import { scalarsIn } from './scalarsIn.ts'

/**
 * A condition on one of these keys limits the principals of a statement. S3 decides by most of them whether a policy
 * is public; the others are keys of KMS, EFS and identity providers. The audience of GitHub's tokens is the same for
 * every repository.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
const LIMITING_KEY =
  /^(?:aws:(?:Principal(?:Account|Arn|OrgID|OrgPaths)|Source(?:Account|Arn|Ip|OrgID|OrgPaths|Owner|Vpc|Vpce)|VpcSourceIp|userid)|kms:(?:CallerAccount|ViaService)|s3:(?:DataAccessPointArn|DataAccessPointAccount)|elasticfilesystem:AccessedViaMountTarget|.+:sub|(?!token\.actions\.githubusercontent\.com).+:aud)$/i
/** A negated operator, or one that a missing key passes, lets in everybody else. */
const OPEN_OPERATOR = /Not|IfExists$|^Null$|^ForAllValues:/

/** The keys of a condition that limit its statement, each once. */
export function limitingKeysOf(condition: ValueMap): readonly string[] {
  return [...new Set(limitsIn(condition).map(({ key }) => key))]
}

/** True if one of the limits is the own account or a resource of the stack: its values are known, and so is the caller. */
export function limitsToOwnAccount(condition: ValueMap, context: RiskContext): boolean {
  return limitsIn(condition).some(({ value }) => {
    const values = scalarsIn(value)
    return values.length > 0 && values.every(item => isOwnLimit(item, context))
  })
}

/** The own account, an ARN in it, or a resource of the stack. */
export function isOwnLimit(limit: Scalar, { account, isOwn }: RiskContext): boolean {
  if (account !== undefined && (limit === account || accountInArn(limit) === account)) return true
  const [first] = partsOf(limit)
  if (!(first instanceof Unknown) || isUnjudgeable(limit, isOwn)) return false
  return first.expression.kind === 'resource' || /Arn$|Id$/.test(attributeOf(first))
}

/** True if a condition lets in the guests of an identity pool. */
export function letsInGuests(condition: ValueMap): boolean {
  return testsIn(condition).some(
    ({ key, value }) =>
      /:amr$/i.test(key) && scalarsIn(value).some(text => typeof text !== 'string' || /^unauth|[*?]/i.test(text)),
  )
}

type Test = { readonly key: string; readonly value: Value }

function limitsIn(condition: ValueMap): readonly Test[] {
  return testsIn(condition).filter(({ key, value }) => LIMITING_KEY.test(key) && !valuesOf(value).some(isOpen))
}

function testsIn(condition: ValueMap): readonly Test[] {
  return Object.entries(condition).flatMap(([operator, tests]) => {
    if (OPEN_OPERATOR.test(operator) || !isValueMap(tests)) return []
    return Object.entries(tests).map(([key, value]) => ({ key, value }))
  })
}

function attributeOf({ expression }: Unknown): string {
  return expression.kind === 'attribute' ? expression.attribute : ''
}

function valuesOf(value: Value): readonly Value[] {
  return isValueList(value) ? value : [value]
}

/** True for a value that everything matches: `*`, `0.0.0.0/0`, every repository. */
function isOpen(value: Value): boolean {
  if (typeof value !== 'string') return false
  return isEveryResource(value) || isWide(value) || /\/0$|^[*?]+$|^repo:\*/.test(value) || isAnyRole(value)
}

/** `arn:aws:iam::*:role/*`: every role of every account. */
function isAnyRole(text: string): boolean {
  return /^arn:[^:]*:[^:]*:[^:]*:\*:/.test(text)
}

import type { Value, ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { isEveryResource } from './resource.ts'

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
  const keys = Object.entries(condition).flatMap(([operator, tests]) => {
    if (OPEN_OPERATOR.test(operator) || !isValueMap(tests)) return []
    return Object.entries(tests).flatMap(([key, value]) =>
      LIMITING_KEY.test(key) && !valuesOf(value).some(isOpen) ? [key] : [],
    )
  })
  return [...new Set(keys)]
}

function valuesOf(value: Value): readonly Value[] {
  return isValueList(value) ? value : [value]
}

/** True for a value that everything matches: `*`, `0.0.0.0/0`, every repository. */
function isOpen(value: Value): boolean {
  return typeof value === 'string' && (isEveryResource(value) || /\/0$|^\*+$|^repo:\*/.test(value))
}

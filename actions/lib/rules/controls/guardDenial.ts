import { isMap, type Json, type JsonMap } from '../../model/json.ts'

const KEY = 'aws:SecureTransport'

/**
 * A denial of calls without TLS as CT.S3.PR.8 expects it, with the same meaning: the rule rejects single values in lists, `BoolIfExists`
 * (every request has the key), and a resource that stands for the bucket and its objects at once (`arn:aws:s3:::name*`).
 */
export function guardDenial(statement: JsonMap): JsonMap {
  const { Effect, Condition: condition, Principal: principal, Resource: resource } = statement
  if (Effect !== 'Deny' || !isMap(condition) || Object.keys(condition).length !== 1) return statement
  const tests = condition.Bool ?? condition.BoolIfExists
  const [[key, value] = [], ...others] = isMap(tests) ? Object.entries(tests) : []
  if (key?.toLowerCase() !== KEY.toLowerCase() || others.length > 0) return statement
  return {
    ...statement,
    Condition: { Bool: { [KEY]: singleOf(value ?? null) } },
    ...(principal !== undefined && { Principal: isMap(principal) ? mapValues(principal) : principal }),
    ...(resource !== undefined && { Resource: [resource].flat().flatMap(bucketAndObjects) }),
  }
}

function mapValues(map: JsonMap): JsonMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, singleOf(value)]))
}

function singleOf(value: Json): Json {
  return Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value
}

function bucketAndObjects(resource: Json): readonly Json[] {
  const [, bucket] = typeof resource === 'string' ? (/^(arn:[\w-]+:s3:::[\w.-]+)\*$/.exec(resource) ?? []) : []
  return bucket === undefined ? [resource] : [bucket, `${bucket}/*`]
}

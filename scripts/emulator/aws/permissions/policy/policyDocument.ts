import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { type PolicyCondition, parseConditions } from './policyCondition.ts'
import { type PolicyPrincipals, parsePrincipals } from './policyPrincipals.ts'
import { compilePattern, type TextPattern } from './textPattern.ts'
import { textsOf } from './textsOf.ts'
import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/** `identity`: a policy of a role, a boundary, a session policy. `trust`: the policy that says who may assume a role. */
export type PolicyKind = 'identity' | 'trust'

/** Texts that are named or that a pattern matches; for an element that begins with `Not`, all others. */
export type PatternList = {
  /** Texts without wildcards and variables; actions in lower case. Most of a role's actions are such texts. */
  readonly names: ReadonlySet<string>
  readonly patterns: readonly TextPattern[]
  readonly isNegated: boolean
}

export type PolicyStatement = {
  readonly isDeny: boolean
  readonly actions: PatternList
  /** Undefined in a trust policy, which concerns its own role. */
  readonly resources: PatternList | undefined
  /** Undefined in every other policy. */
  readonly principals: PolicyPrincipals | undefined
  readonly conditions: readonly PolicyCondition[]
}

const ARN_SEGMENTS = 6
const DOCUMENT_KEYS = ['Version', 'Id', 'Statement']
const STATEMENT_KEYS = {
  identity: ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
  // AWS: a trust policy has neither a resource nor NotPrincipal.
  trust: ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Condition'],
} as const

/**
 * The statements of a policy, which is a map or the text of one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @throws {UnsupportedPolicyError} names the part that the evaluator does not know.
 */
export function parsePolicy(source: Json, kind: PolicyKind): readonly PolicyStatement[] {
  const document: unknown = typeof source === 'string' ? JSON.parse(source) : source
  if (!isMap(document)) throw new UnsupportedPolicyError('A policy document is not a map.')
  checkKeys(document, DOCUMENT_KEYS)
  const { Version: version = '2008-10-17', Statement: statements = [] } = document
  if (version !== '2012-10-17' && version !== '2008-10-17')
    throw new UnsupportedPolicyError(`The emulated IAM does not know the policy version '${JSON.stringify(version)}'.`)
  const hasVariables = version === '2012-10-17'
  return [statements].flat().map(statement => parseStatement(statement, kind, hasVariables))
}

function parseStatement(statement: Json, kind: PolicyKind, hasVariables: boolean): PolicyStatement {
  if (!isMap(statement)) throw new UnsupportedPolicyError('A statement of a policy is not a map.')
  checkKeys(statement, STATEMENT_KEYS[kind])
  const { Effect: effect, Condition: conditions } = statement
  if (effect !== 'Allow' && effect !== 'Deny')
    throw new UnsupportedPolicyError(`The emulated IAM does not know the effect '${JSON.stringify(effect ?? null)}'.`)
  return {
    isDeny: effect === 'Deny',
    actions: parseList(statement, 'Action', parseAction),
    resources:
      kind === 'trust' ? undefined : parseList(statement, 'Resource', text => parseResource(text, hasVariables)),
    principals: kind === 'trust' ? parsePrincipals(statement.Principal) : undefined,
    conditions: parseConditions(conditions, hasVariables),
  }
}

function parseList(statement: JsonMap, name: string, parse: (text: string) => string | TextPattern): PatternList {
  const { [name]: named, [`Not${name}`]: others } = statement
  if ((named === undefined) === (others === undefined))
    throw new UnsupportedPolicyError(`A statement has not exactly one of '${name}' and 'Not${name}'.`)
  const parsed = textsOf(named ?? others, name).map(parse)
  return {
    names: new Set(parsed.filter(item => typeof item === 'string')),
    patterns: parsed.filter(item => typeof item === 'function'),
    isNegated: named === undefined,
  }
}

/** `*`, `*:*`, or a service's prefix without wildcards and the name of an action. */
function parseAction(action: string): string | TextPattern {
  if (!/^\*(?::\*)?$/.test(action) && !/^[\w-]+:[\w*?]+$/.test(action))
    throw new UnsupportedPolicyError(`'${action}' is not the name of an action.`)
  return /[*?]/.test(action) ? compilePattern(action, 'action', false) : action.toLowerCase()
}

/** A request for an action without a resource type is for `*`, which no pattern of an ARN matches. */
function parseResource(resource: string, hasVariables: boolean): string | TextPattern {
  if (/^\*+$/.test(resource)) return () => true
  if (!resource.startsWith('arn:')) throw new UnsupportedPolicyError(`'${resource}' is neither '*' nor an ARN.`)
  const padded = withEverySegment(resource)
  if (!/[*?$]/.test(padded)) return padded
  return compilePattern(padded, 'resource', hasVariables)
}

/** AWS completes an ARN that ends early with wildcards: `arn:aws:sqs` is `arn:aws:sqs:*:*:*`. */
function withEverySegment(resource: string): string {
  const segments = resource.split(':').length
  return resource + ':*'.repeat(Math.max(0, ARN_SEGMENTS - segments))
}

function checkKeys(map: JsonMap, known: readonly string[]): void {
  const unknown = Object.keys(map).find(key => !known.includes(key))
  if (unknown !== undefined)
    throw new UnsupportedPolicyError(`The emulated IAM does not know '${unknown}' in a policy.`)
}

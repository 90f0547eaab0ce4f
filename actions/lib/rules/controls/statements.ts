import { type PolicyStatement, statementOf } from '../../analysis/policy/policyStatement.ts'
import { scalarsIn } from '../../analysis/policy/scalarsIn.ts'
import { matchesLiteral, type Scalar } from '../../analysis/scalar.ts'
import type { Json, Path } from '../../model/json.ts'
import { wildcardPattern } from '../../model/wildcardPattern.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { isBoundary } from './boundaries.ts'
import { type ControlScope, resourcesOfType } from './control.ts'
import { propertyAt, valuesIn } from './values.ts'

/** A statement of a policy with its path below the properties of the resource that has it. */
export type StatementInPolicy = {
  readonly found: ResourceInStack
  readonly path: Path
  readonly statement: PolicyStatement
}

/** The statements of the document at a path: one or a list, also in a document that is written as a text of JSON. */
export function statementsAt(found: ResourceInStack, path: Path): readonly StatementInPolicy[] {
  const written = propertyAt(found.resource.properties, ...path)
  const isText = typeof written === 'string'
  const statements = propertyAt(isText ? parsed(written) : written, 'Statement')
  return valuesIn(statements).flatMap((item, index): readonly StatementInPolicy[] => {
    if (!isValueMap(item)) return []
    const inner = isText ? [] : ['Statement', ...(isValueList(statements) ? [index] : [])]
    return [{ found, path: [...path, ...inner], statement: statementOf(item, () => true) }]
  })
}

/** The statements of every policy that gives permissions to roles, users and groups. */
export function identityStatements(scope: ControlScope): readonly StatementInPolicy[] {
  const inline = resourcesOfType(scope, 'AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group').flatMap(found =>
    valuesIn(found.resource.properties.Policies).flatMap((_, index) =>
      statementsAt(found, ['Policies', index, 'PolicyDocument']),
    ),
  )
  const separate = resourcesOfType(scope, ...POLICY_TYPES)
    .filter(found => !isBoundary(found, scope))
    .flatMap(found => statementsAt(found, ['PolicyDocument']))
  return [...inline, ...separate].filter(({ statement }) => statement.effect === 'Allow')
}

const POLICY_TYPES = [
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
]

/** True if the actions of a statement, their wildcards too, include one of these: `kms:Decrypt`. */
export function hasAction({ actions, exceptActions }: PolicyStatement, ...names: readonly string[]): boolean {
  const matches = (name: string): boolean =>
    actions.some(action => typeof action === 'string' && wildcardPattern(action, 'i').test(name))
  return names.some(name => matches(name) !== exceptActions)
}

/** A test of a condition: its operator, its key in lower case, its values. */
export type ConditionTest = { readonly operator: string; readonly key: string; readonly values: readonly Scalar[] }

export function testsOf({ condition }: PolicyStatement): readonly ConditionTest[] {
  return Object.entries(condition).flatMap(([operator, tests]) =>
    isValueMap(tests)
      ? Object.entries(tests).map(([key, value]) => ({ operator, key: key.toLowerCase(), values: scalarsIn(value) }))
      : [],
  )
}

/** True for a denial, to all principals, of calls without TLS. */
export function deniesPlainText(statement: PolicyStatement): boolean {
  return (
    statement.effect === 'Deny' &&
    statement.principals.some(({ kind }) => kind === 'anybody') &&
    testsOf(statement).some(
      ({ operator, key, values }) =>
        /^Bool(?:IfExists)?$/.test(operator) &&
        key === 'aws:securetransport' &&
        values.some(value => matchesLiteral(value, /^false$/i)),
    )
  )
}

function parsed(text: string): Value {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

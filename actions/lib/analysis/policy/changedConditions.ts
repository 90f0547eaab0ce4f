import { canonical } from '../../model/json.ts'
import type { RiskMessage, Severity } from '../../model/preview/risk.ts'
import type { Value, ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueMap, plain } from '../../template/resolve/unknownValue.ts'
import type { RiskContext, RiskVerdict } from '../riskVerdict.ts'
import { listed } from '../riskVerdict.ts'
import { limitsToOwnAccount } from './condition.ts'
import { policyDocumentIn } from './policyDocument.ts'
import type { PolicyStatement } from './policyStatement.ts'
import { ownersIn } from './repository.ts'

/** Permissions that stay, under a condition that a change removes, or whose values it changes. */
export function changedConditions(
  property: string,
  before: Value,
  after: Value,
  context: RiskContext,
): readonly RiskVerdict[] {
  const grantsIn = (value: Value) =>
    policyDocumentIn(value, context.isOwn).statements.filter(({ effect }) => effect !== 'Deny')
  const old = grantsIn(before)
  const kept = new Set(old.map(({ key }) => key))
  return grantsIn(after)
    .filter(({ key }) => !kept.has(key))
    .flatMap(statement => {
      const earlier = old.filter(({ keyWithoutCondition }) => keyWithoutCondition === statement.keyWithoutCondition)
      if (earlier.length === 0 || earlier.some(({ condition }) => includesCondition(statement.condition, condition)))
        return []
      return verdictOf(property, statement, earlier, context)
    })
}

function verdictOf(
  property: string,
  { condition, key }: PolicyStatement,
  earlier: readonly PolicyStatement[],
  context: RiskContext,
): readonly RiskVerdict[] {
  const verdict = (severity: Severity, message: RiskMessage): readonly RiskVerdict[] => [
    { kind: 'access', severity, property, message, key: `condition ${key}` },
  ]
  const oldKeys = new Set(earlier.flatMap(statement => conditionKeysOf(statement.condition)))
  const keys = conditionKeysOf(condition)
  const lost = [...oldKeys].filter(name => !keys.includes(name))
  if (lost.length > 0) return verdict('caution', ['no longer has a condition on ', ...listed(lost)])
  const oldOwners = new Set(earlier.flatMap(statement => [...ownersIn(statement.condition)]))
  const newOwners = [...ownersIn(condition)].filter(owner => !oldOwners.has(owner))
  if (newOwners.length > 0)
    return verdict('caution', ['lets in the repositories of another owner, ', ...listed(newOwners)])
  if (limitsToOwnAccount(condition, context)) return []
  return verdict('not-judged', ['changes the values of a condition on ', ...listed(keys), ', which were not judged'])
}

/** True if a condition has every test of another one: it lets in no one else. */
function includesCondition(condition: ValueMap, other: ValueMap): boolean {
  const tests = new Set(testsOf(condition))
  return testsOf(other).every(test => tests.has(test))
}

function testsOf(condition: ValueMap): readonly string[] {
  return Object.entries(condition).flatMap(([operator, tests]) =>
    isValueMap(tests)
      ? Object.entries(tests).map(([key, value]) => canonical([operator, key, plain(value)]))
      : [canonical([operator, plain(tests)])],
  )
}

function conditionKeysOf(condition: ValueMap): readonly string[] {
  return [...new Set(Object.values(condition).flatMap(tests => (isValueMap(tests) ? Object.keys(tests) : [])))]
}

import { isMap, type Json, type Path } from '../../model/json.ts'
import { allOf, anyOf, type ConditionScope, equal, resultOfCondition } from '../functions/conditionFunctions.ts'
import { referencesIn } from '../parse/references.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import type { Value } from '../resolve/resolvedStack.ts'
import type { Resolver } from '../resolve/resolver.ts'
import { isValueList, unknownCall } from '../resolve/unknownValue.ts'
import { checkRuleFunctions } from './checkFunctions.ts'

export type FailedAssertion = {
  readonly rule: string
  readonly description: string
  readonly path: Path
  /** Every parameter that the assertion reads, then those of the rule's condition. */
  readonly parameters: readonly string[]
}

/**
 * Every assertion of the Rules section that fails; one that depends on a value that is unknown here may hold or not.
 * @throws TemplateError for an invalid rule
 */
export function failedAssertionsOf(template: Template, resolver: Pick<Resolver, 'value'>): readonly FailedAssertion[] {
  const scope = ruleScope(template, resolver)
  // A rule with such a function is an error of its own, whatever its value would be.
  const refused = new Set(checkRuleFunctions(template).map(({ path }) => path[1]))
  return Object.entries(template.rules).flatMap(([rule, node]) => {
    if (refused.has(rule)) return []
    const at = ['Rules', rule]
    if (!isMap(node)) throw new TemplateError(`Template format error: Rule ${rule} must be an object.`, at)
    const isJudged =
      node.RuleCondition === undefined ||
      resultOfCondition(node.RuleCondition, [...at, 'RuleCondition'], scope) === true
    const assertions = node.Assertions
    if (!Array.isArray(assertions) || assertions.length === 0)
      throw new TemplateError(`Template format error: Rule ${rule} must contain a list of Assertions.`, at)
    return assertions.flatMap((assertion: Json, index) => {
      const path = [...at, 'Assertions', index]
      if (!isMap(assertion) || assertion.Assert === undefined)
        throw new TemplateError(`Template format error: every assertion of rule ${rule} must contain an Assert.`, path)
      if (!isJudged || resultOfCondition(assertion.Assert, [...path, 'Assert'], scope) !== false) return []
      const { AssertDescription: text } = assertion
      const description = typeof text === 'string' ? text : `An assertion of rule '${rule}' fails.`
      const parameters = parametersIn([assertion.Assert, node.RuleCondition ?? null], template)
      return [{ rule, description, path, parameters }]
    })
  })
}

function parametersIn(node: Json, template: Template): readonly string[] {
  const names = referencesIn(node, []).map(({ name }) => name)
  const types = new Set(listedTypesIn(node))
  const ofTypes = Object.entries(template.parameters).filter(([, { type }]) => types.has(type))
  const all = [...new Set([...names, ...ofTypes.map(([name]) => name)])]
  return all.filter(name => Object.hasOwn(template.parameters, name))
}

/** The types whose parameters Fn::RefAll lists. */
function listedTypesIn(node: Json): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap(listedTypesIn)
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'Fn::RefAll' ? [value] : listedTypesIn(value)))
}

function ruleScope(template: Template, resolver: Pick<Resolver, 'value'>): ConditionScope {
  const value = (node: Json, path: Path): Value => {
    // They read attributes of resources in the account, which CloudFormation knows.
    for (const name of ['Fn::ValueOf', 'Fn::ValueOfAll'])
      if (isMap(node) && node[name] !== undefined)
        return unknownCall(name, [resolver.value(node[name], [...path, name])])
    const wantedType = isMap(node) ? node['Fn::RefAll'] : undefined
    if (wantedType === undefined) return resolver.value(node, path)
    const parameters = Object.entries(template.parameters).filter(([, { type }]) => type === wantedType)
    // Without such a parameter the list can only be that of the account.
    return parameters.length === 0
      ? unknownCall('Fn::RefAll', [String(wantedType)])
      : parameters.flatMap(([name]) => listOf(resolver.value({ Ref: name }, path)))
  }
  const listsOf = (argument: Json, path: Path, name: string): readonly [readonly Value[], readonly Value[]] => {
    if (!Array.isArray(argument) || argument.length !== 2)
      throw new TemplateError(`Template error: every ${name} object requires two parameters.`, path)
    const [left, right]: readonly Json[] = argument
    return [listOf(value(left ?? null, [...path, 0])), listOf(value(right ?? null, [...path, 1]))]
  }
  return {
    value,
    condition: (name, path) => {
      throw new TemplateError(
        `Template error: a rule cannot use the condition '${name}'.`,
        path,
        'Write the condition out in the rule.',
      )
    },
    otherFunctions: {
      'Fn::Contains': (argument, path) => {
        const [list, items] = listsOf(argument, path, 'Fn::Contains')
        return allOf(items.map(item => anyOf(list.map(member => equal(member, item, path)))))
      },
      'Fn::EachMemberIn': (argument, path) => {
        const [list, allowed] = listsOf(argument, path, 'Fn::EachMemberIn')
        return allOf(list.map(item => anyOf(allowed.map(value => equal(value, item, path)))))
      },
      'Fn::EachMemberEquals': (argument, path) => {
        const [list, [value = null]] = listsOf(argument, path, 'Fn::EachMemberEquals')
        return allOf(list.map(item => equal(item, value, path)))
      },
    },
  }
}

function listOf(value: Value): readonly Value[] {
  return isValueList(value) ? value : [value]
}

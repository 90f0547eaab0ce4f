import { isMap, type Json, type Path } from '../../model/json.ts'
import { type ConditionScope, equal, isConditionTrue } from '../functions/conditionFunctions.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import type { Value } from '../resolve/resolvedStack.ts'
import type { Resolver } from '../resolve/resolver.ts'
import { isValueList } from '../resolve/unknownValue.ts'

export type FailedAssertion = { readonly rule: string; readonly description: string; readonly path: Path }

/** Every assertion of the Rules section that does not hold. Throws a TemplateError where a rule itself is wrong. */
export function failedAssertionsOf(template: Template, resolver: Resolver): readonly FailedAssertion[] {
  const scope = ruleScope(template, resolver)
  return Object.entries(template.rules).flatMap(([rule, node]) => {
    const at = ['Rules', rule]
    if (!isMap(node)) throw new TemplateError(`Template format error: Rule ${rule} must be an object.`, at)
    if (node.RuleCondition !== undefined && !isConditionTrue(node.RuleCondition, [...at, 'RuleCondition'], scope))
      return []
    const assertions = node.Assertions
    if (!Array.isArray(assertions) || assertions.length === 0)
      throw new TemplateError(`Template format error: Rule ${rule} must contain a list of Assertions.`, at)
    return assertions.flatMap((assertion: Json, index) => {
      const path = [...at, 'Assertions', index]
      if (!isMap(assertion) || assertion.Assert === undefined)
        throw new TemplateError(`Template format error: every assertion of rule ${rule} must contain an Assert.`, path)
      if (isConditionTrue(assertion.Assert, [...path, 'Assert'], scope)) return []
      const described = assertion.AssertDescription
      const description = typeof described === 'string' ? described : `An assertion of rule '${rule}' does not hold.`
      return [{ rule, description, path }]
    })
  })
}

function ruleScope(template: Template, resolver: Resolver): ConditionScope {
  const value = (node: Json, path: Path): Value => {
    if (isMap(node) && ('Fn::ValueOf' in node || 'Fn::ValueOfAll' in node))
      throw new TemplateError(
        `${Object.keys(node)[0]} asks the account about a parameter's value, which cannot be known here.`,
        path,
        'Give the value as a parameter of its own.',
      )
    const all = isMap(node) ? node['Fn::RefAll'] : undefined
    if (all === undefined) return resolver.value(node, path)
    return Object.entries(template.parameters)
      .filter(([, { type }]) => type === all)
      .flatMap(([name]) => listOf(resolver.value({ Ref: name }, path)))
  }
  const two = (argument: Json, path: Path, name: string): readonly [readonly Value[], readonly Value[]] => {
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
    others: {
      'Fn::Contains': (argument, path) => {
        const [list, wanted] = two(argument, path, 'Fn::Contains')
        return wanted.every(item => list.some(one => equal(one, item, path)))
      },
      'Fn::EachMemberIn': (argument, path) => {
        const [list, allowed] = two(argument, path, 'Fn::EachMemberIn')
        return list.every(item => allowed.some(one => equal(one, item, path)))
      },
      'Fn::EachMemberEquals': (argument, path) => {
        const [list, [wanted = null]] = two(argument, path, 'Fn::EachMemberEquals')
        return list.every(item => equal(item, wanted, path))
      },
    },
  }
}

function listOf(value: Value): readonly Value[] {
  return isValueList(value) ? value : [value]
}

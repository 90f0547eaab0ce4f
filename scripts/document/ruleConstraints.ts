import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { failedAssertionsOf } from '#lib/template/check/checkRules.ts'
import { referencesIn } from '#lib/template/parse/references.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { pseudoParameters } from '#lib/template/resolve/pseudoParameters.ts'
import { createResolver } from '#lib/template/resolve/resolver.ts'
import { unknownCall, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import type { Constraint, ParameterSet } from './constraint.ts'

/** Every assertion of a template's Rules section, evaluated by the resolver of the tool. */
export function ruleConstraintsOf(template: Template): readonly Constraint[] {
  return Object.entries(template.rules).flatMap(([rule, node]) => {
    const { Assertions: assertions = null, ...condition } = isMap(node) ? node : {}
    return (Array.isArray(assertions) ? assertions : []).map((assertion: Json) =>
      constraintOf(template, rule, { ...condition, Assertions: [assertion] }),
    )
  })
}

/** The parameters that each rule reads. */
export function ruleParametersOf({ rules, parameters }: Template): readonly ReadonlySet<string>[] {
  return Object.values(rules).map(
    node => new Set(referencesIn(node, []).flatMap(({ name }) => (Object.hasOwn(parameters, name) ? [name] : []))),
  )
}

function constraintOf(template: Template, rule: string, node: JsonMap): Constraint {
  const single: Template = { ...template, rules: { [rule]: node } }
  const names = referencesIn(node, []).map(({ name }) => name)
  const parameters = [...new Set(names)].filter(name => Object.hasOwn(template.parameters, name))
  const results = new Map<string, boolean>()
  return set => {
    const key = parameters.map(name => set[name]).join('\n')
    const holds = results.get(key) ?? failedAssertionsOf(single, createResolver(single, contextOf(set))).length === 0
    results.set(key, holds)
    return holds ? undefined : parameters
  }
}

/** Rules read parameters alone: nothing of an account or a stack changes their result. */
function contextOf(parameters: ParameterSet): Parameters<typeof createResolver>[1] {
  const stackContext = {
    account: '123456789012',
    region: 'eu-central-1',
    partition: 'aws',
    urlSuffix: 'amazonaws.com',
    stackName: 'rules',
  }
  return {
    parameters,
    pseudo: pseudoParameters(stackContext, ''),
    zones: () => [],
    importValue: name => unknownCall('Fn::ImportValue', [name]),
    stackOutput: ({ stackName, outputName }) => unknownCall('Fn::GetStackOutput', [stackName, outputName]),
    reference: unknownReference,
    reportError: error => {
      throw error
    },
  }
}

import type { Environment } from '#lib/model/environment.ts'
import { ENVIRONMENT_RULES } from '#lib/rules/rules.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import type { Constraint, ParameterSet } from './constraint.ts'

/**
 * The relations of parameters that only `lint` can judge, because the Rules section cannot compare numbers. Each rule of `lint` is
 * evaluated with the parameters alone, without resources; an error is a violation.
 */
export function lintConstraintsOf(template: Template, region: string): readonly Constraint[] {
  return ENVIRONMENT_RULES.map(rule => set => {
    const { read, parameters } = recordReads(set)
    const findings = rule(environmentWith(set, region), stackWith(parameters, template))
    return findings.some(({ level }) => level === 'error') ? [...read] : undefined
  })
}

function recordReads(set: ParameterSet): { readonly read: ReadonlySet<string>; readonly parameters: ParameterSet } {
  const read = new Set<string>()
  const parameters = new Proxy(set, {
    get: (target, name) => {
      if (typeof name === 'string') read.add(name)
      return Reflect.get(target, name)
    },
  })
  return { read, parameters }
}

function environmentWith(parameters: ParameterSet, region: string): Environment {
  const file = 'environments/set.yaml'
  return {
    ...{ name: 'set', file, application: 'open-webui', account: '123456789012', region, protected: false },
    ...{ templateFile: 'cloudformation/main.yaml', parameters, tags: {}, approvedLosses: [], reviewers: [] },
    locationOf: () => ({ file, line: 1, column: 1 }),
  }
}

function stackWith(parameters: ParameterSet, template: Template): ResolvedStack {
  const empty = { conditions: {}, resources: {}, outputs: {}, exports: {}, nested: {} }
  return { nestedPath: '', template, parameters, ...empty }
}

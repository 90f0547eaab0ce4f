import { type Argument, childrenOf } from '#lib/template/resolve/expression.ts'
import { type ResolvedStack, Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Engine } from '../../scripts/emulator/aws/engine/engine.ts'
import { requireStack } from '../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { storedTypeOf, valuesOf } from './parameterValues.ts'

/**
 * Creates a stack with what a template expects of its account, and what `existing` does not have yet: Systems Manager
 * parameters and exports.
 */
export async function createPrerequisites(engine: Engine, stack: ResolvedStack, existing: Set<string>): Promise<void> {
  const stored = [...storedParametersOf(stack)].filter(([name]) => !existing.has(name))
  const imports = [...importedNames(stack)].filter(name => !existing.has(name))
  if (stored.length === 0 && imports.length === 0) return
  for (const name of [...stored.map(([key]) => key), ...imports]) existing.add(name)
  const parameters = stored.map(([name, value], index) => [
    `Parameter${index}`,
    { Type: 'AWS::SSM::Parameter', Properties: { Name: name, Type: 'String', Value: value } },
  ])
  const outputs = imports.map((name, index) => [
    `Export${index}`,
    { Value: `imported-${name}`, Export: { Name: name } },
  ])
  const { StackId: id } = stackLifecycleHandlers(engine).CreateStack({
    StackName: `prerequisites-${existing.size}`,
    TemplateBody: JSON.stringify({
      Resources: { Topic: { Type: 'AWS::SNS::Topic' }, ...Object.fromEntries(parameters) },
      ...(imports.length > 0 && { Outputs: Object.fromEntries(outputs) }),
    }),
  })
  await engine.waitUntilIdle()
  const { status, statusReason } = requireStack(engine, id)
  if (status !== 'CREATE_COMPLETE') throw new Error(`The stack of prerequisites: ${status} ${statusReason ?? ''}`)
}

/** By name. AWS has the parameters below `/aws/` itself. */
function storedParametersOf({ template, parameters }: ResolvedStack): ReadonlyMap<string, string> {
  const stored = new Map<string, string>()
  for (const [name, parameter] of Object.entries(template.parameters)) {
    const type = storedTypeOf(parameter)
    if (type === undefined) continue
    const given = parameters[name]
    const first = given instanceof Unknown ? given.text.replace(/^AWS::SSM::Parameter\((.*)\)$/, '$1') : given
    for (const [index, key] of [first, ...valuesOf(name, parameter)].entries())
      if (typeof key === 'string' && !key.startsWith('/aws/') && !stored.has(key))
        stored.set(key, storedValueOf(type, index))
  }
  return stored
}

/** The CDK asks for a version of its bootstrap stack, which is a number. */
function storedValueOf(type: string, index: number): string {
  return type.includes('::Image::Id') ? `ami-0a00000000000000${index}` : String(30 + index)
}

function importedNames(stack: ResolvedStack): ReadonlySet<string> {
  const names = new Set<string>()
  const inExpression = (expression: Argument): void => {
    if (expression.kind === 'call' && expression.name === 'Fn::ImportValue') {
      const [name] = expression.arguments
      if (name?.kind === 'literal' && typeof name.value === 'string') names.add(name.value)
    }
    for (const inner of childrenOf(expression)) inExpression(inner)
  }
  const inValue = (value: Value | undefined): void => {
    if (value instanceof Unknown) inExpression(value.expression)
    else if (Array.isArray(value)) for (const item of value) inValue(item)
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) inValue(inner)
  }
  const inStack = ({ resources, outputs, nested }: ResolvedStack): void => {
    for (const { properties, metadata } of Object.values(resources)) [properties, metadata].forEach(inValue)
    inValue(outputs)
    Object.values(nested).forEach(inStack)
  }
  inStack(stack)
  return names
}

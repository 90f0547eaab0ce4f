import { type Argument, childrenOf } from '#lib/template/resolve/expression.ts'
import { type ResolvedStack, Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Engine } from '../../scripts/emulator/aws/engine/engine.ts'
import { requireStack } from '../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { storedTypeOf } from './parameterValues.ts'

/** Creates a stack with what a template expects of its account: Systems Manager parameters and exports. */
export async function createPrerequisites(engine: Engine, stack: ResolvedStack): Promise<void> {
  const stored = storedParametersOf(stack)
  const imports = [...importedNames(stack)]
  if (stored.size === 0 && imports.length === 0) return
  const parameters = [...stored].map(([name, value], index) => [
    `Parameter${index}`,
    { Type: 'AWS::SSM::Parameter', Properties: { Name: name, Type: 'String', Value: value } },
  ])
  const outputs = imports.map((name, index) => [
    `Export${index}`,
    { Value: 'an-imported-value', Export: { Name: name } },
  ])
  const { StackId: id } = stackLifecycleHandlers(engine).CreateStack({
    StackName: 'prerequisites',
    TemplateBody: JSON.stringify({
      Resources: { Topic: { Type: 'AWS::SNS::Topic' }, ...Object.fromEntries(parameters) },
      ...(imports.length > 0 && { Outputs: Object.fromEntries(outputs) }),
    }),
  })
  await engine.waitUntilIdle()
  const { status, statusReason } = requireStack(engine, id)
  if (status !== 'CREATE_COMPLETE') throw new Error(`The stack of prerequisites: ${status} ${statusReason ?? ''}`)
}

/** AWS has the parameters below `/aws/` itself. */
function storedParametersOf({ template, parameters }: ResolvedStack): ReadonlyMap<string, string> {
  const stored = new Map<string, string>()
  for (const [name, parameter] of Object.entries(template.parameters)) {
    const type = storedTypeOf(parameter)
    const given = parameters[name]
    const key = given instanceof Unknown ? given.text.replace(/^AWS::SSM::Parameter\((.*)\)$/, '$1') : given
    if (type !== undefined && typeof key === 'string' && !key.startsWith('/aws/'))
      // The CDK asks for a version of its bootstrap stack, which is a number.
      stored.set(key, type.includes('Id') ? 'ami-0a000000000000001' : '30')
  }
  return stored
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

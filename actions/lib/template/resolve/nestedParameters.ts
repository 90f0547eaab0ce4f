import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { nearest } from '../../model/nearest.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import type { ResolvedResource, ResolvedStack, Unknown } from './resolvedStack.ts'
import type { Resolver } from './resolver.ts'
import { scalarOf } from './scope.ts'
import { isValueMap } from './unknownValue.ts'

/** The parameters that a template passes to one of its nested stacks, as text. */
export function parametersOfNested(
  { logicalId, properties }: ResolvedResource,
  reportError: (error: TemplateError) => void,
): Readonly<Record<string, string | Unknown>> {
  const { Parameters: inputs } = properties
  if (!isValueMap(inputs)) return {}
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => {
      const text = scalarOf(value)
      if (text !== undefined) return [[name, text]]
      reportError(
        new TemplateError(
          'Value of property Parameters must be an object with String (or simple type) properties',
          ['Resources', logicalId, 'Properties', 'Parameters', name],
          "Join a list with ','.",
        ),
      )
      return []
    }),
  )
}

/** Uses of outputs that a nested stack does not have, or whose condition is false. */
export function checkNestedOutputs(
  template: Template,
  resolver: Resolver,
  active: readonly string[],
  nested: Readonly<Record<string, ResolvedStack>>,
): readonly TemplateError[] {
  const bodies = [
    ...active.map(id => [template.resources[id]?.properties ?? {}, ['Resources', id, 'Properties']] as const),
    ...Object.entries(template.outputs)
      .filter(
        ([name, { condition }]) =>
          condition === undefined || resolver.condition(condition, ['Outputs', name, 'Condition']) !== false,
      )
      .map(([name, { value }]) => [value, ['Outputs', name, 'Value']] as const),
  ]
  return bodies.flatMap(([node, path]) =>
    resolver.references(node, path).flatMap(reference => {
      const child = nested[reference.name]
      const { attribute } = reference
      if (!child || attribute === undefined || template.resources[reference.name]?.type !== NESTED_STACK) return []
      const name = /^Outputs\.(.+)$/.exec(attribute)?.[1]
      if (name !== undefined && Object.hasOwn(child.outputs, name)) return []
      const known = Object.keys(child.template.outputs)
      const guess = nearest(name ?? attribute, known)
      const { file } = child.template.document
      if (name !== undefined && guess === name)
        return [
          new TemplateError(
            `Nested stack '${reference.name}' does not provide output '${name}' here: its condition in ${file} is false.`,
            reference.path,
            'Use it inside an Fn::If with the same condition.',
            'template/reference',
          ),
        ]
      return [
        new TemplateError(
          `Nested stack '${reference.name}' (${file}) has no output '${name ?? attribute}'.`,
          reference.path,
          guess && `Did you mean 'Outputs.${guess}'?`,
          'template/reference',
        ),
      ]
    }),
  )
}

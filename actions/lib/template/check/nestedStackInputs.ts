import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { isMap, type Json, type Path } from '../../model/json.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import type { Template, TemplateParameter } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import type { Resolver } from '../resolve/resolver.ts'

// While CloudFormation creates a change set, it has a placeholder for every value that comes from another nested stack.
// A pattern, an AWS-specific type, a condition, a rule, Fn::Select or Fn::Split gets the placeholder and fails.
// `sources` maps the name of each such parameter to the output that it comes from.

/** The parameters of a nested stack whose value comes from another nested stack, with their source. */
export function parametersFromNestedStacks(
  template: Template,
  logicalId: string,
  sources: ReadonlyMap<string, string>,
  resolver: Resolver,
): ReadonlyMap<string, string> {
  const { Parameters: inputs } = template.resources[logicalId]?.properties ?? {}
  if (!isMap(inputs)) return new Map()
  return new Map(
    Object.entries(inputs).flatMap(([name, node]) => {
      const source = resolver
        .references(node, [])
        .map(reference => sourceOf(reference, template, sources))
        .find(Boolean)
      return source === undefined ? [] : [[name, source] as const]
    }),
  )
}

/** The errors that such values cause: constraints of their parameters, and functions that need a known value. */
export function checkNestedStackInputs(
  template: Template,
  sources: ReadonlyMap<string, string>,
): readonly TemplateError[] {
  const { file } = template.document
  const constraints = [...sources].flatMap(([name, source]) => {
    const parameter = template.parameters[name]
    if (!parameter) return []
    return constraintsOf(parameter).map(
      constraint =>
        new TemplateError(
          `Parameter '${name}' of ${file} comes from '${source}', which CloudFormation knows only when the stack runs: its ${constraint} fails the change set.`,
          ['Parameters', name, constraint],
          'Make it a plain String; put the constraint on the parameter of the root template.',
          'template/nested-value',
        ),
    )
  })
  const decisions = [template.conditions, template.rules].flatMap((node, index) =>
    usesIn(node, [index === 0 ? 'Conditions' : 'Rules'], template, sources, index === 0 ? 'A condition' : 'A rule'),
  )
  const calls = Object.entries(template.resources).flatMap(([name, { type, properties }]) =>
    callsIn(properties, ['Resources', name, 'Properties'], template, sources, type === NESTED_STACK),
  )
  return [...constraints, ...decisions, ...calls]
}

function constraintsOf(parameter: TemplateParameter): readonly string[] {
  const constraints: Readonly<Record<string, unknown>> = {
    Type: parameter.type === 'String' ? undefined : parameter.type,
    AllowedPattern: parameter.allowedPattern,
    AllowedValues: parameter.allowedValues,
    MinLength: parameter.minLength,
    MaxLength: parameter.maxLength,
    MinValue: parameter.minValue,
    MaxValue: parameter.maxValue,
  }
  return Object.keys(constraints).filter(key => constraints[key] !== undefined)
}

/** The output of another nested stack that a reference leads to; undefined for every other reference. */
function sourceOf(
  { name, attribute }: Reference,
  template: Template,
  sources: ReadonlyMap<string, string>,
): string | undefined {
  if (attribute === undefined) return sources.get(name)
  return template.resources[name]?.type === NESTED_STACK ? `${name}.${attribute}` : undefined
}

const NEED_KNOWN_VALUES = ['Fn::Cidr', 'Fn::FindInMap', 'Fn::Select', 'Fn::Split']

/** Calls below a node that need a known value and get one of another nested stack. */
function callsIn(
  node: Json,
  path: Path,
  template: Template,
  sources: ReadonlyMap<string, string>,
  isNestedStack: boolean,
): readonly TemplateError[] {
  const call = functionCallOf(node, path)
  if (call && NEED_KNOWN_VALUES.includes(call.name))
    return usesIn(call.argument, call.path, template, sources, call.name, isNestedStack)
  if (Array.isArray(node))
    return node.flatMap((item, index) => callsIn(item, [...path, index], template, sources, isNestedStack))
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, inner]) =>
    callsIn(inner, [...path, key], template, sources, isNestedStack),
  )
}

function usesIn(
  node: Json,
  path: Path,
  template: Template,
  sources: ReadonlyMap<string, string>,
  user: string,
  siblingsCount = false,
): readonly TemplateError[] {
  return referencesIn(node, path).flatMap(reference => {
    if (reference.attribute !== undefined && !siblingsCount) return []
    const source = sourceOf(reference, template, sources)
    if (source === undefined) return []
    return [
      new TemplateError(
        `${user} uses '${reference.name}', which comes from '${source}' and is known only when the stack runs: it fails the change set.`,
        reference.path,
        user.startsWith('Fn::')
          ? 'Pass each part as an output and a parameter of its own.'
          : 'Decide by a parameter that the environment sets.',
        'template/nested-value',
      ),
    ]
  })
}

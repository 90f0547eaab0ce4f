import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { isMap, type Json, type Path } from '../../model/json.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import type { Template, TemplateParameter } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import type { Resolver } from '../resolve/resolver.ts'

// While it makes a change set, CloudFormation has a placeholder in the place of every value that comes from another
// nested stack. A pattern, an AWS-specific type, a condition, a rule, Fn::Select or Fn::Split sees the placeholder and fails.

/** The parameters of a nested stack whose value comes from another nested stack, with what it comes from. */
export function parametersFromNestedStacks(
  template: Template,
  logicalId: string,
  foreign: ReadonlyMap<string, string>,
  resolver: Resolver,
): ReadonlyMap<string, string> {
  const { Parameters: given } = template.resources[logicalId]?.properties ?? {}
  if (!isMap(given)) return new Map()
  return new Map(
    Object.entries(given).flatMap(([name, node]) => {
      const source = resolver
        .references(node, [])
        .map(one => sourceOf(one, template, foreign))
        .find(Boolean)
      return source === undefined ? [] : [[name, source] as const]
    }),
  )
}

/** What would break on such values: constraints of the parameters that take them, and uses that need them known. */
export function checkNestedStackInputs(
  template: Template,
  foreign: ReadonlyMap<string, string>,
): readonly TemplateError[] {
  const { file } = template.document
  const limits = [...foreign].flatMap(([name, source]) => {
    const parameter = template.parameters[name]
    if (!parameter) return []
    return limitsOf(parameter).map(
      limit =>
        new TemplateError(
          `Parameter '${name}' of ${file} comes from '${source}', which CloudFormation knows only when the stack runs: its ${limit} fails the change set.`,
          ['Parameters', name, limit],
          'Make it a plain String; put the constraint on the parameter of the root template.',
          'template/nested-value',
        ),
    )
  })
  const decided = [template.conditions, template.rules].flatMap((node, index) =>
    usesIn(node, [index === 0 ? 'Conditions' : 'Rules'], template, foreign, index === 0 ? 'A condition' : 'A rule'),
  )
  const computed = Object.entries(template.resources).flatMap(([name, { type, properties }]) =>
    computedUses(properties, ['Resources', name, 'Properties'], template, foreign, type === NESTED_STACK),
  )
  return [...limits, ...decided, ...computed]
}

function limitsOf(parameter: TemplateParameter): readonly string[] {
  const limits: Readonly<Record<string, unknown>> = {
    Type: parameter.type === 'String' ? undefined : parameter.type,
    AllowedPattern: parameter.allowedPattern,
    AllowedValues: parameter.allowedValues,
    MinLength: parameter.minLength,
    MaxLength: parameter.maxLength,
    MinValue: parameter.minValue,
    MaxValue: parameter.maxValue,
  }
  return Object.keys(limits).filter(key => limits[key] !== undefined)
}

/** What a reference comes from when that is another nested stack; outputs of a sibling count in parameters of a nested stack. */
function sourceOf(
  { name, attribute }: Reference,
  template: Template,
  foreign: ReadonlyMap<string, string>,
): string | undefined {
  if (attribute === undefined) return foreign.get(name)
  return template.resources[name]?.type === NESTED_STACK ? `${name}.${attribute}` : undefined
}

const NEED_KNOWN = ['Fn::Cidr', 'Fn::FindInMap', 'Fn::Select', 'Fn::Split']

/** Calls below a node that need a value known and get a foreign one. */
function computedUses(
  node: Json,
  path: Path,
  template: Template,
  foreign: ReadonlyMap<string, string>,
  givesToNested: boolean,
): readonly TemplateError[] {
  const call = functionCallOf(node, path)
  if (call && NEED_KNOWN.includes(call.name))
    return usesIn(call.argument, call.path, template, foreign, call.name, givesToNested)
  if (Array.isArray(node))
    return node.flatMap((item, index) => computedUses(item, [...path, index], template, foreign, givesToNested))
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, inner]) =>
    computedUses(inner, [...path, key], template, foreign, givesToNested),
  )
}

function usesIn(
  node: Json,
  path: Path,
  template: Template,
  foreign: ReadonlyMap<string, string>,
  what: string,
  siblingsCount = false,
): readonly TemplateError[] {
  return referencesIn(node, path).flatMap(reference => {
    if (reference.attribute !== undefined && !siblingsCount) return []
    const source = sourceOf(reference, template, foreign)
    if (source === undefined) return []
    return [
      new TemplateError(
        `${what} uses '${reference.name}', which comes from '${source}' and is known only when the stack runs: it fails the change set.`,
        reference.path,
        what.startsWith('Fn::')
          ? 'Give each part as an output and a parameter of its own.'
          : 'Decide by a parameter that the environment sets.',
        'template/nested-value',
      ),
    ]
  })
}

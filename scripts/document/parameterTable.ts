import type { ResourceTypes } from '#lib/model/cloudFormation/resourceType.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { isSetByTools } from '#lib/template/environment/environmentSchema.ts'
import type { Template, TemplateParameter } from '#lib/template/parse/template.ts'
import { resolveStack } from '#lib/template/resolve/resolveStack.ts'
import type { ParameterSet } from './constraint.ts'
import { type Effects, effectsOfParameter } from './parameterEffects.ts'
import { type ParameterSpace, parameterSpaceOf, SAMPLE_REGION } from './parameterSpace.ts'

/** The kinds of layers that set a parameter, `sizes` and `regions`, by parameter. */
export type ParameterLayers = Readonly<Record<string, readonly string[]>>

type TableOptions = {
  /** The root template and those nested in it, by file. */
  readonly templates: ReadonlyMap<string, Template>
  readonly root: Template
  readonly layers: ParameterLayers
  readonly types: ResourceTypes
}

const HEAD = ['parameter', 'meaning', 'default', 'allowed', 'set in', 'a change of it']

/** Every parameter of the root template in its groups, in Markdown. */
export function parameterTable(options: TableOptions): string {
  const { root, layers } = options
  const effects = parameterEffects(options)
  return groupsIn(root)
    .map(({ label, parameters }) => {
      const rows = parameters.flatMap(name => {
        const parameter = root.parameters[name]
        const kinds = isSetByTools(name, root) ? ['the tools'] : (layers[name] ?? []).map(kind => `\`${kind}/\``)
        const effect = effectText(effects.get(name) ?? new Set())
        return parameter ? [[...templateCells(name, parameter), kinds.join(', '), effect]] : []
      })
      return [`### ${label}`, '', ...[HEAD, HEAD.map(() => '---'), ...rows].map(lineOf), ''].join('\n')
    })
    .join('\n')
}

/** What a change of each parameter replaces or interrupts. */
export function parameterEffects({
  root,
  templates,
  types,
  space = parameterSpaceOf(root),
}: Omit<TableOptions, 'layers'> & { readonly space?: ParameterSpace }): ReadonlyMap<string, Effects> {
  const options = { ...space, types, resolve: cachedResolver(root, templates) }
  return new Map(Object.keys(root.parameters).map(name => [name, effectsOfParameter(name, options)]))
}

export function effectText(effects: Effects): string {
  const shown = [...effects].filter(
    effect => !effects.has(effect.replace('may replace', 'replaces')) || !/^may/.test(effect),
  )
  return (
    shown
      .map(effect => effect.replace(/\S+\/\S+$/, path => `\`${path}\``))
      .toSorted()
      .join(', ') || 'nothing'
  )
}

/** A stack with these parameters, in an account of no one. */
export function cachedResolver(root: Template, templates: ReadonlyMap<string, Template>) {
  const stacks = new Map<string, ReturnType<typeof resolveStack>['stack']>()
  const stackContext = {
    ...{ account: '123456789012', region: SAMPLE_REGION, partition: 'aws', urlSuffix: 'amazonaws.com' },
    stackName: 'open-webui-dev',
  }
  return (set: ParameterSet) => {
    const key = JSON.stringify(set)
    const stack = stacks.get(key) ?? resolveStack(root, { parameters: set, stackContext }, templates).stack
    stacks.set(key, stack)
    return stack
  }
}

type Group = { readonly label: string; readonly parameters: readonly string[] }

function groupsIn({ metadata, parameters }: Template): readonly Group[] {
  const description = metadata['AWS::CloudFormation::Interface']
  const groups = isMap(description) && Array.isArray(description.ParameterGroups) ? description.ParameterGroups : []
  return groups.flatMap((group: Json): readonly Group[] => {
    if (!isMap(group) || !isMap(group.Label) || !Array.isArray(group.Parameters)) return []
    const names = group.Parameters.map(String).filter(name => Object.hasOwn(parameters, name))
    return [{ label: String(group.Label.default), parameters: names }]
  })
}

/** The cells of each parameter's row that follow from the root template alone. */
export function parameterRows(root: Template): readonly { readonly name: string; readonly cells: readonly string[] }[] {
  return groupsIn(root).flatMap(({ parameters }) =>
    parameters.flatMap(name => {
      const parameter = root.parameters[name]
      return parameter ? [{ name, cells: templateCells(name, parameter) }] : []
    }),
  )
}

function templateCells(name: string, parameter: TemplateParameter): readonly string[] {
  const { description = '', default: usual } = parameter
  const value = usual === '' ? 'empty' : `\`${usual}\``
  return [`\`${name}\``, cellText(description), usual === undefined ? 'required' : value, allowedText(parameter)]
}

function allowedText({
  allowedValues,
  minValue,
  maxValue,
  constraintDescription,
  maxLength,
}: TemplateParameter): string {
  if (allowedValues) return allowedValues.map(value => (value === '' ? 'empty' : `\`${value}\``)).join(' ')
  if (minValue !== undefined && maxValue !== undefined) return `${minValue} to ${maxValue}`
  if (constraintDescription) return cellText(constraintDescription.replace(/^must be /, '').replace(/\.$/, ''))
  return maxLength === undefined ? 'any text' : `at most ${maxLength} characters`
}

/** Angle brackets would be HTML, and a bar the end of the cell. */
function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')
}

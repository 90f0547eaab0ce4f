import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Path } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'
import { checkReferences } from '../check/checkReferences.ts'
import { failedAssertionsOf } from '../check/checkRules.ts'
import { checkNestedStackInputs, parametersFromNestedStacks } from '../check/nestedStackInputs.ts'
import { parameterFindings } from '../check/parameterFindings.ts'
import { childFileOf } from '../package/nestedFiles.ts'
import { type Findings, guardTemplateError } from '../parse/findings.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { checkNestedOutputs, parametersOfNested } from './nestedParameters.ts'
import { parameterValue } from './parameterValue.ts'
import { pseudoParameters, type StackContext } from './pseudoParameters.ts'
import { type ResolvedResource, type ResolvedStack, Unknown, type Value } from './resolvedStack.ts'
import { createResolver, type Resolver } from './resolver.ts'
import { unknownCall, unknownReference } from './unknownValue.ts'

/** Where a template stands among the nested stacks, and what it gets from above. */
export type NestingLevel = {
  readonly nestedPath: string
  readonly parameters: Readonly<Record<string, string | Unknown>>
  /** Parameters whose value comes from another nested stack: name to what it comes from. */
  readonly foreign: ReadonlyMap<string, string>
  readonly parameterLocationOf: (name: string) => Location
  /** The files down to this one: none may come again. */
  readonly files: readonly string[]
}

export type ResolveWorld = {
  readonly stackContext: StackContext
  readonly templates: ReadonlyMap<string, Template>
  readonly findings: Findings
}

/** One template with its parameters put in, and every stack nested in it. */
export function resolveTemplate(template: Template, level: NestingLevel, world: ResolveWorld): ResolvedStack {
  const { findings } = world
  const tell = tellerOf(template, level, findings)
  const parameters = parameterFindings(template, level)
  for (const finding of parameters) findings.add(finding)
  const nested: Record<string, ResolvedStack> = {}
  const resources: Record<string, ResolvedResource> = {}
  const resolver = resolverOf(template, { level, world, nested, tell })

  const names = guardTemplateError(() => resolver.activeResources(), Object.keys(template.resources), tell)
  for (const logicalId of names) {
    const resource = guardTemplateError(() => resolver.resource(logicalId), undefined, tell)
    if (!resource) continue
    resources[logicalId] = resource
    const inner = resource.type === NESTED_STACK && resolveNested(resource, { template, level, world, resolver, tell })
    if (inner) nested[logicalId] = inner
  }

  for (const error of checkNestedOutputs(template, resolver, names, nested)) tell(error)
  // A rule over a missing value would only say again, in other words, that it is missing.
  const broken = parameters.length > 0 ? [] : guardTemplateError(() => failedAssertionsOf(template, resolver), [], tell)
  for (const { description, path } of broken)
    findings.tell(template.document, new TemplateError(description, path, undefined, 'template/rule'))

  return {
    nestedPath: level.nestedPath,
    template,
    parameters: mapped(template.parameters, (parameter, name) =>
      parameterValue(parameter, level.parameters[name] ?? parameter.default ?? ''),
    ),
    conditions: mapped(template.conditions, (_, name) => resolver.condition(name)),
    resources,
    outputs: mapped(template.outputs, (_, name) => guardTemplateError(() => resolver.output(name), undefined, tell)),
    nested,
  }
}

type Tell = (error: TemplateError) => void

/** Tells what is found in the names alone, and then what is not the same thing showing again in the values. */
function tellerOf(template: Template, { foreign }: NestingLevel, findings: Findings): Tell {
  const known = [...checkReferences(template), ...checkNestedStackInputs(template, foreign)]
  for (const error of known) findings.tell(template.document, error)
  return error => {
    if (!known.some(({ path }) => isWithin(path, error.path) || isWithin(error.path, path)))
      findings.tell(template.document, error)
  }
}

type Within = { readonly level: NestingLevel; readonly world: ResolveWorld; readonly tell: Tell }

/** No account is asked here, and every region has three or more availability zones that a template can select. */
const ZONES = [0, 1, 2].map(index => new Unknown({ kind: 'availability-zone', index }))

function resolverOf(
  template: Template,
  {
    level,
    world: { stackContext },
    tell,
    nested,
  }: Within & { readonly nested: Readonly<Record<string, ResolvedStack>> },
): Resolver {
  const prefix = level.nestedPath && `${level.nestedPath}/`
  return createResolver(template, {
    parameters: level.parameters,
    pseudo: pseudoParameters(stackContext, level.nestedPath),
    zones: ZONES,
    importValue: name => unknownCall('Fn::ImportValue', [name]),
    stackOutput: ({ stackName, outputName, region }) =>
      unknownCall('Fn::GetStackOutput', [stackName, outputName, region ?? stackContext.region]),
    reference: (logicalId, attribute): Value => {
      // Whether an output exists is told by checkNestedOutputs, with the place of each use.
      const output = attribute?.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : ''
      const known = nested[logicalId]?.outputs[output]
      return known ?? unknownReference(`${prefix}${logicalId}`, attribute)
    },
    tell,
  })
}

function resolveNested(
  resource: ResolvedResource,
  { template, level, world, resolver, tell }: Within & { readonly template: Template; readonly resolver: Resolver },
): ResolvedStack | undefined {
  const { logicalId } = resource
  const { nestedPath } = level
  const at = ['Resources', logicalId, 'Properties']
  const file = guardTemplateError(() => childFileOf(template, logicalId, world.templates), undefined, tell)
  const child = file === undefined ? undefined : world.templates.get(file)
  if (file === undefined || !child) return undefined
  if (level.files.includes(file)) {
    tell(new TemplateError(`${file} nests itself.`, [...at, 'TemplateURL']))
    return undefined
  }
  const inner = {
    nestedPath: nestedPath ? `${nestedPath}/${logicalId}` : logicalId,
    parameters: parametersOfNested(resource, tell),
    foreign: parametersFromNestedStacks(template, logicalId, level.foreign, resolver),
    parameterLocationOf: (name: string) => template.document.locationOf([...at, 'Parameters', name]),
    files: [...level.files, file],
  }
  return resolveTemplate(child, inner, world)
}

function mapped<T, U>(map: Readonly<Record<string, T>>, change: (value: T, key: string) => U | undefined) {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]): [string, U][] => {
      const result = change(value, key)
      return result === undefined ? [] : [[key, result]]
    }),
  )
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, index) => step === path[index])
}

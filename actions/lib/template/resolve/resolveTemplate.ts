import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Location } from '../../model/problem.ts'
import { checkOutputValues } from '../check/checkOutputs.ts'
import type { IsSecretParameter } from '../check/checkParameters.ts'
import { failedAssertionsOf } from '../check/checkRules.ts'
import { parametersFromNestedStacks } from '../check/nestedStackInputs.ts'
import { parameterFindings } from '../check/parameterFindings.ts'
import { type EnvironmentParameters, ruleFinding } from '../check/ruleFindings.ts'
import { OWN_ZONES } from '../functions/listFunctions.ts'
import { childFileOf } from '../package/nestedFiles.ts'
import { type Findings, guardTemplateError } from '../parse/findings.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { errorReporterOf, type ReportError } from './errorReporter.ts'
import { checkNestedOutputs, parametersOfNested } from './nestedParameters.ts'
import { parameterValue } from './parameterValue.ts'
import { pseudoParameters, type StackContext } from './pseudoParameters.ts'
import type { ResolvedResource, ResolvedStack, Unknown, Value } from './resolvedStack.ts'
import { createResolver, type Resolver } from './resolver.ts'
import { unknownCall, unknownReference } from './unknownValue.ts'

/** A template's position among the nested stacks, and its inputs from the parent. */
export type NestingLevel = {
  readonly nestedPath: string
  readonly parameters: Readonly<Record<string, string | Unknown>>
  /** Parameters whose value comes from another nested stack, each with that output. */
  readonly nestedStackSources: ReadonlyMap<string, string>
  readonly parameterLocationOf: (name: string) => Location
  /** The files from the root to this one: none may be nested again. */
  readonly files: readonly string[]
}

/** The inputs that every template of one resolution shares. */
export type ResolveSession = {
  readonly stackContext: StackContext
  readonly templates: ReadonlyMap<string, Template>
  readonly findings: Findings
  /** The environment whose parameters the root has; undefined without one. */
  readonly environment: EnvironmentParameters | undefined
  /** Findings do not quote the value of such a parameter. */
  readonly isSecretParameter: IsSecretParameter
}

/** Resolves one template with its parameters, and every stack nested in it. */
export function resolveTemplate(template: Template, level: NestingLevel, session: ResolveSession): ResolvedStack {
  const { findings } = session
  const reportError = errorReporterOf(template, level.nestedStackSources, findings)
  const invalidParameters = parameterFindings(template, { ...level, isSecretParameter: session.isSecretParameter })
  for (const finding of invalidParameters) findings.add(finding)
  const nested: Record<string, ResolvedStack> = {}
  const resources: Record<string, ResolvedResource> = {}
  const resolver = resolverOf(template, { level, session, nested, reportError })

  const names = guardTemplateError(() => resolver.activeResources(), Object.keys(template.resources), reportError)
  for (const logicalId of names) {
    const resource = guardTemplateError(() => resolver.resource(logicalId), undefined, reportError)
    if (!resource) continue
    resources[logicalId] = resource
    const inner =
      resource.type === NESTED_STACK && resolveNested(resource, { template, level, session, resolver, reportError })
    if (inner) nested[logicalId] = inner
  }

  for (const error of checkNestedOutputs(template, resolver, names, nested)) reportError(error)
  for (const error of guardTemplateError(() => checkOutputValues(template, resolver), [], reportError))
    reportError(error)
  // A rule over an invalid value would only repeat that the value is invalid.
  const failedAssertions =
    invalidParameters.length > 0
      ? []
      : guardTemplateError(() => failedAssertionsOf(template, resolver), [], reportError)
  const environment = level.nestedPath === '' ? session.environment : undefined
  for (const failed of failedAssertions)
    findings.add(ruleFinding(failed, template, { ...level, ...session, environment }))

  return {
    nestedPath: level.nestedPath,
    template,
    parameters: mapRecord(template.parameters, (parameter, name) =>
      parameterValue(parameter, level.parameters[name] ?? parameter.default ?? ''),
    ),
    conditions: mapRecord(template.conditions, (_, name) => resolver.condition(name)),
    resources,
    outputs: mapRecord(template.outputs, (_, name) =>
      guardTemplateError(() => resolver.output(name), undefined, reportError),
    ),
    exports: mapRecord(template.outputs, (_, name) =>
      guardTemplateError(() => resolver.exportName(name), undefined, reportError),
    ),
    nested,
  }
}

type LevelOptions = {
  readonly level: NestingLevel
  readonly session: ResolveSession
  readonly reportError: ReportError
}

function resolverOf(
  template: Template,
  {
    level,
    session: { stackContext },
    reportError,
    nested,
  }: LevelOptions & { readonly nested: Readonly<Record<string, ResolvedStack>> },
): Resolver {
  const prefix = level.nestedPath && `${level.nestedPath}/`
  return createResolver(template, {
    parameters: level.parameters,
    pseudo: pseudoParameters(stackContext, level.nestedPath),
    zones: region => (['', stackContext.region].includes(region) ? OWN_ZONES : unknownCall('Fn::GetAZs', [region])),
    importValue: name => unknownCall('Fn::ImportValue', [name]),
    stackOutput: ({ stackName, outputName, region }) =>
      unknownCall('Fn::GetStackOutput', [stackName, outputName, region ?? stackContext.region]),
    reference: (logicalId, attribute): Value => {
      // checkNestedOutputs reports an output that does not exist, with the location of each use.
      const output = attribute?.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : ''
      return nested[logicalId]?.outputs[output] ?? unknownReference(`${prefix}${logicalId}`, attribute)
    },
    reportError,
  })
}

function resolveNested(
  resource: ResolvedResource,
  {
    template,
    level,
    session,
    resolver,
    reportError,
  }: LevelOptions & { readonly template: Template; readonly resolver: Resolver },
): ResolvedStack | undefined {
  const { logicalId } = resource
  const { nestedPath } = level
  const at = ['Resources', logicalId, 'Properties']
  const file = guardTemplateError(() => childFileOf(template, logicalId, session.templates), undefined, reportError)
  const child = file === undefined ? undefined : session.templates.get(file)
  if (file === undefined || !child) return undefined
  if (level.files.includes(file)) {
    reportError(new TemplateError(`${file} nests itself.`, [...at, 'TemplateURL']))
    return undefined
  }
  const inner = {
    nestedPath: nestedPath ? `${nestedPath}/${logicalId}` : logicalId,
    parameters: parametersOfNested(resource, reportError),
    nestedStackSources: parametersFromNestedStacks(template, logicalId, level.nestedStackSources, resolver),
    parameterLocationOf: (name: string) => template.document.locationOf([...at, 'Parameters', name]),
    files: [...level.files, file],
  }
  return resolveTemplate(child, inner, session)
}

function mapRecord<T, U>(map: Readonly<Record<string, T>>, transform: (value: T, key: string) => U | undefined) {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]): [string, U][] => {
      const result = transform(value, key)
      return result === undefined ? [] : [[key, result]]
    }),
  )
}

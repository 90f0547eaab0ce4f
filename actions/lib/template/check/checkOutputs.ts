import { isMap, type Json } from '../../model/json.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { malformedExport } from '../parse/parseOutput.ts'
import type { Template, TemplateParameter } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { isList } from '../resolve/parameterValue.ts'
import type { Resolver } from '../resolve/resolver.ts'
import { isValueList, isValueMap } from '../resolve/unknownValue.ts'
import { dependsOnTheAccount } from './checkArguments.ts'
import { CONDITION_FUNCTIONS, RULE_FUNCTIONS } from './functionNames.ts'

const NO_TEXT = 'Template format error: The Value field of every Outputs member must evaluate to a String'
const TODO = "Join a list to one text, as in !Join [',', …], or give each value an output of its own."
const NO_TEXT_FUNCTIONS = ['Fn::Cidr', 'Fn::GetAZs', 'Fn::Split', ...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS]

/** The outputs that are no text whatever the parameters are, and the names of exports that depend on more than these. */
export function checkOutputs(template: Template): readonly TemplateError[] {
  return Object.entries(template.outputs).flatMap(([name, { value, exportName }]) => {
    const kind = kindOf(value, template)
    return [
      ...(kind === 'text' ? [] : [new TemplateError(`${NO_TEXT}${SUFFIXES[kind]}`, ['Outputs', name, 'Value'], TODO)]),
      ...(exportName !== undefined && dependsOnTheAccount(exportName, template)
        ? [
            new TemplateError(
              `Template format error: Output ${name} is malformed.  The Name field of Export must not depend on any resources, imported values, or Fn::GetAZs.`,
              ['Outputs', name, 'Export', 'Name'],
              'Make the name of texts and parameters, such as AWS::StackName.',
            ),
          ]
        : []),
    ]
  })
}

/** The same for the values that the parameters give. */
export function checkOutputValues(
  template: Template,
  resolver: Pick<Resolver, 'output' | 'exportName'>,
): readonly TemplateError[] {
  return Object.keys(template.outputs).flatMap(name => {
    const value = resolver.output(name)
    const exportName = resolver.exportName(name)
    const isNoText = value !== undefined && (isValueList(value) || isValueMap(value))
    const isNoName =
      exportName !== undefined &&
      (typeof exportName === 'string'
        ? !/^[A-Za-z0-9:-]+$/.test(exportName)
        : isValueList(exportName) || isValueMap(exportName))
    return [
      ...(isNoText ? [new TemplateError(`${NO_TEXT}.`, ['Outputs', name, 'Value'], TODO)] : []),
      ...(isNoName ? [new TemplateError(malformedExport(name), ['Outputs', name, 'Export', 'Name'])] : []),
    ]
  })
}

/** `text` for everything that may be one. */
type Kind = 'text' | 'list' | 'map' | 'other'

const SUFFIXES = { list: ' and not a List.', map: ' and not a Map.', other: '.' } as const

function kindOf(node: Json, template: Template): Kind {
  if (Array.isArray(node)) return 'list'
  if (!isMap(node)) return 'text'
  const call = functionCallOf(node, [])
  if (!call) return 'map'
  if (NO_TEXT_FUNCTIONS.includes(call.name)) return 'other'
  if (call.name === 'Ref') return isListReference(call.argument, template) ? 'other' : 'text'
  if (call.name !== 'Fn::If' || !Array.isArray(call.argument)) return 'text'
  const [, ...branches]: readonly Json[] = call.argument
  return branches.every(branch => kindOf(branch, template) === 'text') ? 'text' : 'other'
}

function isListReference(name: Json, { parameters }: Template): boolean {
  const parameter = typeof name === 'string' && Object.hasOwn(parameters, name) ? parameters[name] : undefined
  return name === 'AWS::NotificationARNs' || (parameter !== undefined && (isList(parameter) || isStoredList(parameter)))
}

/** A parameter whose value is a list in Systems Manager. */
function isStoredList({ type }: TemplateParameter): boolean {
  const stored = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type)?.[1]
  return stored !== undefined && isList({ type: stored })
}

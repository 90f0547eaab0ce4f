import { isMap, type Json, type Path } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { LANGUAGE_EXTENSIONS, transformsOf } from '../parse/parseTemplate.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError, type TemplateErrorRule } from '../parse/templateError.ts'
import { FUNCTION_NAMES } from '../resolve/resolver.ts'

const PSEUDO_PARAMETERS = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
]

/** The errors that CloudFormation finds before it evaluates any value: unresolved names, in every branch of the template. */
export function checkReferences(template: Template): readonly TemplateError[] {
  const errors: TemplateError[] = []
  const parameters = Object.keys(template.parameters)
  const resources = Object.keys(template.resources)
  const conditions = Object.keys(template.conditions)
  const extended = transformsOf(template.document.value).includes(LANGUAGE_EXTENSIONS)
  const addError = (
    message: string,
    path: Path,
    name: string,
    known: readonly string[],
    rule: TemplateErrorRule = 'template/reference',
  ): void => {
    const guess = nearest(name, known)
    errors.push(new TemplateError(message, path, guess && `Did you mean '${guess}'?`, rule))
  }

  const checkNames = (references: readonly Reference[], section: 'Resources' | 'Outputs'): void => {
    for (const { name, attribute, path } of references) {
      if (resources.includes(name)) continue
      if (attribute === undefined && (parameters.includes(name) || PSEUDO_PARAMETERS.includes(name))) continue
      const known = [...resources, ...parameters, ...PSEUDO_PARAMETERS]
      addError(
        `Template format error: Unresolved resource dependencies [${name}] in the ${section} block of the template`,
        path,
        name,
        known,
      )
    }
  }
  const checkCondition = (name: string | undefined, path: Path, section: string): void => {
    if (name === undefined || conditions.includes(name)) return
    addError(
      `Template format error: Unresolved condition dependency ${name} in the ${section} block of the template`,
      path,
      name,
      conditions,
    )
  }
  const checkCalls = (node: Json, path: Path): void => {
    const call = functionCallOf(node, path)
    if (call && call.name !== 'Ref') checkCall(call.name, call.argument, call.path)
    if (Array.isArray(node)) for (const [index, item] of node.entries()) checkCalls(item, [...path, index])
    else if (isMap(node)) for (const [key, inner] of Object.entries(node)) checkCalls(inner, [...path, key])
  }
  const checkCall = (name: string, argument: Json, path: Path): void => {
    if (name.startsWith('Fn::ForEach')) {
      errors.push(
        new TemplateError(
          'Fn::ForEach is not supported: the resources that it creates have no lines in the template.',
          path,
          'Write each resource into the template.',
        ),
      )
    } else if (!FUNCTION_NAMES.includes(name)) {
      addError(
        `Template error: ${name} is not a function that returns a value.`,
        path,
        name,
        FUNCTION_NAMES,
        'template/function',
      )
    }
    const [first, , , options]: readonly Json[] = Array.isArray(argument) ? argument : []
    if (name === 'Fn::If' && typeof first === 'string' && !conditions.includes(first))
      addError(`Template error: unresolved condition dependency ${first} in Fn::If`, path, first, conditions)
    const needsExtension =
      name === 'Fn::Length' || name === 'Fn::ToJsonString' || (name === 'Fn::FindInMap' && options !== undefined)
    if (needsExtension && !extended)
      errors.push(
        new TemplateError(
          `${name === 'Fn::FindInMap' ? 'The default value of Fn::FindInMap' : name} needs the transform ${LANGUAGE_EXTENSIONS}.`,
          path,
          `Add 'Transform: ${LANGUAGE_EXTENSIONS}' to the template.`,
        ),
      )
  }

  for (const [name, resource] of Object.entries(template.resources)) {
    const at = ['Resources', name]
    checkCondition(resource.condition, [...at, 'Condition'], 'Resources')
    for (const other of resource.dependsOn.filter(other => !resources.includes(other)))
      addError(
        `Template format error: Unresolved resource dependencies [${other}] in the Resources block of the template`,
        [...at, 'DependsOn'],
        other,
        resources,
      )
    const bodies = { Properties: resource.properties, Metadata: resource.metadata, ...resource.otherAttributes }
    for (const [key, node] of Object.entries(bodies)) {
      checkNames(referencesIn(node, [...at, key]), 'Resources')
      checkCalls(node, [...at, key])
    }
  }
  for (const [name, output] of Object.entries(template.outputs)) {
    const at = ['Outputs', name]
    checkCondition(output.condition, [...at, 'Condition'], 'Outputs')
    const bodies = { Value: output.value, Export: { Name: output.exportName ?? '' } }
    for (const [key, node] of Object.entries(bodies)) {
      checkNames(referencesIn(node, [...at, key]), 'Outputs')
      checkCalls(node, [...at, key])
    }
  }
  for (const section of ['Conditions', 'Rules'] as const) {
    const body = section === 'Conditions' ? template.conditions : template.rules
    for (const { name, path } of referencesIn(body, [section]))
      if (!parameters.includes(name) && !PSEUDO_PARAMETERS.includes(name))
        addError(
          `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the ${section} block of the template`,
          path,
          name,
          [...parameters, ...PSEUDO_PARAMETERS],
        )
  }
  for (const { name, path } of conditionsIn(template.conditions, ['Conditions']))
    if (!conditions.includes(name))
      addError(`Template error: unresolved condition dependency ${name} in Condition`, path, name, conditions)
  return errors
}

/** Every `Condition: Name` below the Conditions section. */
function conditionsIn(node: Json, path: Path): readonly { readonly name: string; readonly path: Path }[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => conditionsIn(item, [...path, index]))
  if (!isMap(node)) return []
  const { Condition: name } = node
  if (typeof name === 'string' && path.length > 1) return [{ name, path: [...path, 'Condition'] }]
  return Object.entries(node).flatMap(([key, inner]) => conditionsIn(inner, [...path, key]))
}

import { isMap, type Json, type Path } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'

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
  const addError = (message: string, path: Path, name: string, known: readonly string[], literal?: string): void => {
    const guess = nearest(name, known)
    const todo = [guess && `Did you mean '${guess}'?`, literal].filter(Boolean).join(' ')
    errors.push(new TemplateError(message, path, todo || undefined, 'template/reference'))
  }

  const checkNames = (references: readonly Reference[], section: 'Resources' | 'Outputs'): void => {
    for (const { by, name, attribute, path } of references) {
      if (resources.includes(name)) continue
      if (attribute === undefined && (parameters.includes(name) || PSEUDO_PARAMETERS.includes(name))) continue
      const known = [...resources, ...parameters, ...PSEUDO_PARAMETERS]
      addError(
        `Template format error: Unresolved resource dependencies [${name}] in the ${section} block of the template`,
        path,
        name,
        known,
        by === 'Fn::Sub' ? `To keep the text '\${${name}}', write '\${!${name}}'.` : undefined,
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
  const checkConditionUse = (node: Json, path: Path): void => {
    const call = functionCallOf(node, path)
    const [first]: readonly Json[] = Array.isArray(call?.argument) ? call.argument : []
    if (call?.name === 'Fn::If' && typeof first === 'string' && !conditions.includes(first))
      addError(`Template error: unresolved condition dependency ${first} in Fn::If`, call.path, first, conditions)
    if (Array.isArray(node)) for (const [index, item] of node.entries()) checkConditionUse(item, [...path, index])
    else if (isMap(node)) for (const [key, inner] of Object.entries(node)) checkConditionUse(inner, [...path, key])
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
      checkConditionUse(node, [...at, key])
    }
  }
  for (const [name, output] of Object.entries(template.outputs)) {
    const at = ['Outputs', name]
    checkCondition(output.condition, [...at, 'Condition'], 'Outputs')
    const bodies = { Value: output.value, Export: { Name: output.exportName ?? '' } }
    for (const [key, node] of Object.entries(bodies)) {
      checkNames(referencesIn(node, [...at, key]), 'Outputs')
      checkConditionUse(node, [...at, key])
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

import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { checkStatically } from '#lib/template/check/checkStatically.ts'
import { functionCallOf, getAttOf } from '#lib/template/parse/functionCall.ts'
import { type Reference, referencesIn } from '#lib/template/parse/references.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { validationError } from '../../wire/wireError.ts'
import { isCustomResource, type Specification } from '../specification/typeSpecification.ts'
import { awsMessageOf } from './refusalMessage.ts'

/** Makes the checks of a template that need no values. */
export function checkTemplate(template: Template, specification: Specification): void {
  checkTypes(template, specification)
  const [first] = checkStatically(template)
  if (first) throw validationError(awsMessageOf(first.message))
  checkConditions(template)
  for (const [block, nodes] of Object.entries(blocksOf(template)))
    checkReferences(template, specification, block, nodes)
  checkDependsOn(template)
  checkListOutputs(template, specification)
}

function checkTypes({ resources }: Template, { find }: Specification): void {
  const unknownTypes = [...new Set(Object.values(resources).map(({ type }) => type))].filter(type => !find(type))
  if (unknownTypes.length > 0)
    throw validationError(`Template format error: Unrecognized resource types: [${unknownTypes.join(', ')}]`)
}

function checkConditions({ conditions, resources, outputs }: Template): void {
  const isDefined = (name: string | undefined) => name === undefined || name in conditions
  const unresolved = [...Object.entries(resources), ...Object.entries(outputs)].find(
    ([, { condition }]) => !isDefined(condition),
  )
  if (unresolved)
    throw validationError(
      `Template format error: Unresolved condition dependency ${unresolved[1].condition} in the ${unresolved[0] in resources ? 'Resources' : 'Outputs'} block of the template`,
    )
  const names = [
    ...Object.values(resources).flatMap(({ properties }) => conditionsIn(properties)),
    ...Object.values(outputs).flatMap(({ value }) => conditionsIn(value)),
  ]
  const unresolvedName = names.find(name => !isDefined(name))
  if (unresolvedName !== undefined)
    throw validationError(`Template error: unresolved condition dependency ${unresolvedName} in Fn::If`)
}

function conditionsIn(node: Json): readonly string[] {
  const call = functionCallOf(node, [])
  const own =
    call?.name === 'Fn::If' && Array.isArray(call.argument) && typeof call.argument[0] === 'string'
      ? [call.argument[0]]
      : []
  if (Array.isArray(node)) return node.flatMap(conditionsIn)
  return isMap(node) ? [...own, ...Object.values(node).flatMap(conditionsIn)] : own
}

function blocksOf({ resources, outputs, conditions, rules }: Template): Readonly<Record<string, readonly Json[]>> {
  return {
    Rules: Object.values(rules),
    Conditions: Object.values(conditions),
    Resources: Object.values(resources).flatMap(({ properties, metadata, otherAttributes }) => [
      properties,
      metadata,
      otherAttributes,
    ]),
    Outputs: Object.values(outputs).flatMap(({ value, exportName }) => [value, exportName ?? null]),
  }
}

function checkReferences(
  template: Template,
  specification: Specification,
  block: string,
  nodes: readonly Json[],
): void {
  const references = nodes.flatMap(node => referencesIn(node, [block]))
  const hasResources = block !== 'Conditions' && block !== 'Rules'
  const isResource = (name: string) => hasResources && name in template.resources
  const unresolved = references.filter(
    ({ name, attribute }) =>
      !(attribute !== undefined && hasResources) &&
      !name.startsWith('AWS::') &&
      !(name in template.parameters) &&
      !isResource(name),
  )
  const names = [...new Set(unresolved.map(({ name }) => name))]
  if (names.length > 0 && !hasResources)
    throw validationError(
      `Template format error: Unresolved dependencies [${names.join(', ')}]. Cannot reference resources in the ${block} block of the template`,
    )
  if (names.length > 0)
    throw validationError(
      `Template format error: Unresolved resource dependencies [${names.join(', ')}] in the ${block} block of the template`,
    )
  for (const reference of references) checkAttribute(template, specification, reference)
}

function checkAttribute({ resources }: Template, { find }: Specification, { name, attribute }: Reference): void {
  if (attribute === undefined) return
  const resource = resources[name]
  if (!resource) throw validationError(`Template error: instance of Fn::GetAtt references undefined resource ${name}`)
  if (resource.type === NESTED_STACK && attribute.startsWith('Outputs.')) return
  if (isCustomResource(resource.type)) return
  const specification = find(resource.type)
  // Recordings on AWS show that a property at the top is an attribute, too.
  if (!specification?.attributes[attribute] && !specification?.properties[attribute])
    throw validationError(`Template error: resource ${name} does not support attribute type ${attribute} in Fn::GetAtt`)
}

function checkDependsOn({ resources }: Template): void {
  const missing = Object.values(resources)
    .flatMap(({ dependsOn }) => dependsOn)
    .filter(name => !(name in resources))
  if (missing.length > 0)
    throw validationError(
      `Template format error: Unresolved resource dependencies [${missing.join(', ')}] in the Resources block of the template`,
    )
}

const NO_TEXT_KINDS = ['array', 'json', 'map', 'ref']

/** An output of an attribute that is a list or a map. */
function checkListOutputs({ resources, outputs }: Template, { find }: Specification): void {
  const isNoText = ({ value }: Template['outputs'][string]): boolean => {
    const call = functionCallOf(value, [])
    const getAtt = call?.name === 'Fn::GetAtt' ? getAttOf(call.argument) : undefined
    const type = getAtt && resources[getAtt.logicalId]?.type
    const specification = type === undefined || isCustomResource(type) ? undefined : find(type)
    const attribute = String(getAtt?.attribute)
    const kind = (specification?.attributes[attribute] ?? specification?.properties[attribute]?.type)?.type
    return kind !== undefined && NO_TEXT_KINDS.includes(kind)
  }
  if (Object.values(outputs).some(isNoText))
    throw validationError('Template format error: The Value field of every Outputs member must evaluate to a String.')
}

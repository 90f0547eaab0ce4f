import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { functionCallOf } from '#lib/template/parse/functionCall.ts'
import { type Reference, referencesIn } from '#lib/template/parse/references.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { validationError } from '../../wire/wireError.ts'
import { isCustomResource, type Specification } from '../specification/typeSpecification.ts'

/** Makes the checks of a template that need no values. */
export function checkTemplate(template: Template, specification: Specification): void {
  checkNodes(template.document.value, [])
  checkTypes(template, specification)
  checkConditions(template)
  for (const [block, nodes] of Object.entries(blocksOf(template)))
    checkReferences(template, specification, block, nodes)
  checkDependsOn(template)
}

/** No value may be null, and the emulator runs no macro. */
function checkNodes(node: Json, path: readonly string[]): void {
  if (node === null) throw validationError(`[/${path.join('/')}] 'null' values are not allowed in templates`)
  if (Array.isArray(node)) for (const [index, item] of node.entries()) checkNodes(item, [...path, String(index)])
  else if (isMap(node)) {
    if ('Fn::Transform' in node)
      throw validationError(
        `Template error: the macro at [/${[...path, 'Fn::Transform'].join('/')}] cannot run in the emulator.`,
      )
    for (const [key, inner] of Object.entries(node)) checkNodes(inner, [...path, key])
  }
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

function blocksOf({ resources, outputs, conditions }: Template): Readonly<Record<string, readonly Json[]>> {
  return {
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
  const isResource = (name: string) => block !== 'Conditions' && name in template.resources
  const unresolved = references.filter(
    ({ name, attribute }) =>
      attribute === undefined && !name.startsWith('AWS::') && !(name in template.parameters) && !isResource(name),
  )
  const names = [...new Set(unresolved.map(({ name }) => name))]
  if (names.length > 0 && block === 'Conditions')
    throw validationError(
      `Template format error: Unresolved dependencies [${names.join(', ')}]. Cannot reference resources in the Conditions block of the template`,
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

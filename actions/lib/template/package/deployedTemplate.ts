import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Template } from '../parse/template.ts'

/** The URLs of a deployed template's nested templates, by logical id. */
export function nestedUrlsOf(template: Template): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(template.resources).flatMap(([logicalId, { type, properties }]) =>
      type === NESTED_STACK && typeof properties.TemplateURL === 'string' ? [[logicalId, properties.TemplateURL]] : [],
    ),
  )
}

/** A deployed template whose nested stacks name files again, as before packaging. */
export function withNestedFiles(template: Template, files: Readonly<Record<string, string>>): Template {
  const resources = Object.entries(template.resources).map(([logicalId, resource]) => {
    const file = files[logicalId]
    const properties = file === undefined ? resource.properties : { ...resource.properties, TemplateURL: file }
    return [logicalId, { ...resource, properties }] as const
  })
  return { ...template, resources: Object.fromEntries(resources) }
}

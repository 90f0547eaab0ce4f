import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { nearest } from '../../model/nearest.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'

/** An address, an absolute path, a path of Windows. */
const NO_RELATIVE_PATH = /^[a-z][a-z0-9+.-]*:|^\/|\\/i

/** The logical ids of a template's nested stacks whose TemplateURL is a path, each with its file. */
export function nestedFilesOf(template: Template): readonly { readonly logicalId: string; readonly file: string }[] {
  return Object.entries(template.resources).flatMap(([logicalId, { type, properties }]) => {
    const url = properties.TemplateURL
    if (type !== NESTED_STACK || typeof url !== 'string' || NO_RELATIVE_PATH.test(url)) return []
    return [{ logicalId, file: resolvePath(template.document.file, url) }]
  })
}

/** The file of a nested stack's template, resolved from the folder of its parent. Throws a TemplateError without one. */
export function childFileOf(template: Template, logicalId: string, templates: ReadonlyMap<string, Template>): string {
  const at = ['Resources', logicalId, 'Properties', 'TemplateURL']
  const child = nestedFilesOf(template).find(nested => nested.logicalId === logicalId)
  if (!child)
    throw new TemplateError(
      `Nested stack '${logicalId}' must name its template by a path relative to ${template.document.file}.`,
      at,
      'Write the path of a file in this repository as TemplateURL.',
    )
  if (templates.has(child.file)) return child.file
  const guess = nearest(child.file, templates.keys())
  const todo = guess && `Did you mean '${guess}'?`
  throw new TemplateError(`There is no template ${child.file}.`, at, todo, 'template/missing-nested-template')
}

/** A path relative to a file's folder, normalised. */
function resolvePath(file: string, relative: string): string {
  const steps = [...file.split('/').slice(0, -1), ...relative.split('/')]
  const path: string[] = []
  for (const step of steps) {
    if (step === '..' && path.length > 0 && path.at(-1) !== '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

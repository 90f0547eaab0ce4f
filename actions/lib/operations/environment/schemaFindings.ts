import type { Document } from '../../model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'
import type { Violation } from '../../model/schemaViolation.ts'
import { isSetByTools } from '../../template/environment/environmentSchema.ts'
import type { LayeredDocument } from '../../template/environment/layers.ts'
import type { Template } from '../../template/parse/template.ts'
import { constraintMessage } from './constraintMessage.ts'
import { isSecretPath } from './secretPath.ts'

type Context = {
  readonly layeredDocument: LayeredDocument
  /** The environment's own file, to which missing keys are to be added. */
  readonly ownDocument: Document
  readonly template: Template | undefined
  readonly value: JsonMap
}

/** A violation of the schema as a readable finding; none if another finding already reports it. */
export function schemaFindingsOf(violation: Violation, context: Context): readonly Finding[] {
  switch (violation.keyword) {
    case 'additionalProperties':
      return [unknownKey([...violation.path, String(violation.params.additionalProperty)], context)]
    case 'required':
      return [missingKey(violation.path, String(violation.params.missingProperty), context)]
    case 'propertyNames':
      // The broken rules of the name are violations of their own, but without the location of the name.
      return [badTagName(String(violation.params.propertyName), context)]
    default:
      return isAboutName(violation) ? [] : [badValue(violation, context)]
  }
}

function unknownKey(path: Path, { layeredDocument, template }: Context): Finding {
  const key = String(path.at(-1))
  const location = layeredDocument.locationOf(path)
  if (path[0] !== 'parameters') {
    const todo = suggestion(key, path[0] === 'approved-losses' ? APPROVAL_KEYS : KEYS)
    return {
      level: 'error',
      rule: 'environment/unknown-key',
      message: `Unknown key '${key}'.`,
      todo,
      location,
    }
  }
  if (isSetByTools(key, template)) {
    const message = `Parameter '${key}' is set by the tools: 'protected' decides it.`
    const todo = 'Delete the line. If it means something else in your template, give it another name or other values.'
    return { level: 'error', rule: 'environment/unknown-parameter', message, todo, location }
  }
  const names = Object.keys(template?.parameters ?? {}).filter(name => !isSetByTools(name, template))
  const message = `The template has no parameter '${key}'.`
  return { level: 'error', rule: 'environment/unknown-parameter', message, todo: suggestion(key, names), location }
}

function missingKey(path: Path, key: string, { ownDocument, template }: Context): Finding {
  const location = ownDocument.locationOf(path)
  if (path[0] !== 'parameters') {
    const message = `Key '${key}' is missing.`
    return { level: 'error', rule: 'environment/missing-key', message, todo: `Add '${key}: …'.`, location }
  }
  const description = template?.parameters[key]?.description
  const message = `Parameter '${key}' has no value, and the template has no default for it.`
  const todo = `Add '${key}: …' below 'parameters'.${description ? ` ${description}` : ''}`
  return { level: 'error', rule: 'environment/missing-parameter', message, todo, location }
}

function badTagName(name: string, { layeredDocument }: Context): Finding {
  return {
    level: 'error',
    rule: 'environment/tag',
    message: `'${name}' cannot be the key of a tag.`,
    todo: "Use 1 to 128 letters, digits, spaces and _ . : / = + - @, not beginning with 'aws:'.",
    location: layeredDocument.locationOf(['tags', name]),
  }
}

function badValue(violation: Violation, { layeredDocument, template, value }: Context): Finding {
  const { path, keyword } = violation
  const [top, name] = path
  const parameter = top === 'parameters' && name !== undefined ? template?.parameters[name] : undefined
  const subject = subjectOf(path)
  const written = isSecretPath(path, template) ? undefined : scalarAt(value, path)
  const isOldApproval = top === 'approved-losses' && path.length === 2 && keyword === 'type' && written !== undefined
  const { message, todo } = isOldApproval
    ? approvalWithoutId(subject, written)
    : constraintMessage(violation, { subject, written, parameter })
  const rule = top === 'parameters' ? 'environment/parameter' : 'environment/value'
  return {
    level: 'error',
    rule,
    message,
    ...(todo === undefined ? {} : { todo }),
    location: layeredDocument.locationOf(path),
  }
}

/** Earlier versions of the tools approved a loss by the resource alone. */
function approvalWithoutId(subject: string, written: string): { readonly message: string; readonly todo: string } {
  return {
    message: `${subject} is '${written}', but an approval names the resource and its physical id, so that it ends with that resource.`,
    todo: `Remove it, run 'npm run change-set', and write the entry that it prints: {resource: ${written}, physical-id: "…"}.`,
  }
}

function subjectOf(path: Path): string {
  const [top, entry, key] = path
  if (top === 'approved-losses' && key !== undefined) return `'${key}' of entry ${Number(entry) + 1} of '${top}'`
  if (top === 'parameters' && entry !== undefined) return `Parameter '${entry}'`
  return typeof entry === 'number' ? `Entry ${entry + 1} of '${top}'` : `'${path.join('.')}'`
}

function isAboutName({ path, keyword, params }: Violation): boolean {
  return path.length === 1 && path[0] === 'tags' && (keyword === 'pattern' || keyword === 'maxLength') && !!params
}

function scalarAt(value: Json, path: Path): string | undefined {
  let here: Json | undefined = value
  for (const step of path) here = Array.isArray(here) ? here[Number(step)] : isMap(here) ? here[step] : undefined
  return here === undefined || here === null || typeof here === 'object' ? undefined : String(here)
}

function suggestion(key: string, names: readonly string[]): string {
  const near = nearest(key, names)
  if (near) return `Did you mean '${near}'?`
  return names.length > 0
    ? `Use one of: ${names.join(', ')}.`
    : 'Remove the line, or add the parameter to the template.'
}

const APPROVAL_KEYS = ['resource', 'physical-id']
const KEYS = [
  'extends',
  'application',
  'account',
  'region',
  'protected',
  'template-file-path',
  'parameters',
  'tags',
  'reviewers',
  'approved-losses',
]

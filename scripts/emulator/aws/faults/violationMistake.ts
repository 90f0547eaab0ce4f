import { isMap, type Json, type Path } from '#lib/model/json.ts'
import { nearest } from '#lib/model/nearest.ts'
import type { Violation } from '#lib/model/schemaViolation.ts'
import { type Mistake, suggestion } from './mistake.ts'
import { KEYS } from './ruleKeys.ts'

/** A violation of the schema in words. @param value of the whole file */
export function violationMistake(violation: Violation, value: Json): Mistake {
  const { path, keyword, params } = violation
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      const names = keysAt(path)
      const near = nearest(key, names)
      return {
        path: [...path, key],
        message: `Unknown key '${key}'.`,
        todo: suggestion(key, names),
        ...(near !== undefined && { meant: [...path, near] }),
      }
    }
    case 'required': {
      const key = String(params.missingProperty)
      return {
        path,
        message: `Key '${key}' is missing${path.length > 0 ? ` in ${subjectOf(path)}` : ''}.`,
        todo: `Add '${key}: …'.`,
        missing: [...path, key],
      }
    }
    default: {
      const written = textOf(valueAt(value, path))
      const message = `${subjectOf(path)} is '${written}'.`
      return { path, message: message[0]?.toUpperCase() + message.slice(1), todo: valueTodo(violation, written) }
    }
  }
}

function keysAt(path: Path): readonly string[] {
  if (path.length === 0) return ['seed', 'faults']
  return path.at(-1) === 'after' ? ['operation', 'call'] : KEYS
}

function valueTodo({ keyword, message, params }: Violation, written: string): string {
  switch (keyword) {
    case 'enum': {
      const values: readonly unknown[] = Array.isArray(params.allowedValues) ? params.allowedValues : []
      // A similar number is no better guess than any other.
      return values.every(value => typeof value === 'string')
        ? suggestion(written, values)
        : `Use one of: ${values.join(', ')}.`
    }
    case 'type':
      return `Use ${[params.type].flat().map(kindOf).join(' or ')}.`
    case 'minimum':
      return `Use ${params.limit} or more.`
    case 'maximum':
      return `Use ${params.limit} or less.`
    case 'exclusiveMinimum':
      return `Use more than ${params.limit}.`
    case 'minItems':
    case 'minProperties':
      return 'Add at least one entry.'
    case 'minLength':
      return 'Use at least one character.'
    case 'uniqueItems':
      return 'Delete one of the two equal entries.'
    case 'pattern':
      return 'Use a letter and then letters, digits and hyphens, at most 128 characters.'
    default:
      return `Use a value that ${message}.`
  }
}

const KINDS: Readonly<Record<string, string>> = {
  array: "a list, as '[a, b]'",
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: "a map of 'key: value' lines",
  string: 'a text',
}

const kindOf = (type: unknown): string => KINDS[String(type)] ?? String(type)

function subjectOf(path: Path): string {
  const [, index, ...keys] = path
  if (path.length === 0) return 'The file'
  const rule = typeof index === 'number' ? `fault ${index + 1}` : `'${path.join('.')}'`
  return keys.length > 0 ? `'${keys.join('.')}' of ${rule}` : rule
}

function valueAt(value: Json, path: Path): Json | undefined {
  let current: Json | undefined = value
  for (const step of path)
    current = Array.isArray(current)
      ? current[Number(step)]
      : isMap(current ?? null)
        ? Object(current)[step]
        : undefined
  return current
}

function textOf(value: Json | undefined): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import type {
  FingerprintEntry,
  OldStoredPreview,
  PropertyEntry,
  ResourceEntry,
  StoredParameter,
  StoredPreview,
  StoredTag,
} from '../../model/preview/storedPreview.ts'

/**
 * Reads a stored preview. Everything with write access to the bucket can write any text there: undefined for a text that is
 * no preview, and an entry or a parameter that is none is left out.
 */
export function parseStoredPreview(text: string): StoredPreview | OldStoredPreview | undefined {
  const value = parseJson(text)
  if (!isMap(value)) return undefined
  const { version, fingerprint, inputsDigest, environment, lines, entries } = value
  if (typeof fingerprint !== 'string' || typeof inputsDigest !== 'string' || typeof environment !== 'string')
    return undefined
  const head = { fingerprint, inputsDigest, environment }
  if (version === undefined && Array.isArray(lines)) return { version: 1, ...head }
  if (version !== 2 || !Array.isArray(entries)) return undefined
  return {
    version,
    ...head,
    entries: entries.flatMap(entry => (isMap(entry) ? (entryOf(entry) ?? []) : [])),
    parameters: mapped(value.parameters, parameterOf),
    tags: mapped(value.tags, tagOf),
    templates: mapped(value.templates, digest => (typeof digest === 'string' ? digest : undefined)),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function entryOf(entry: JsonMap): FingerprintEntry | undefined {
  const { kind, key, name, digest } = entry
  switch (kind) {
    case 'resource':
      return resourceEntryOf(entry)
    case 'property':
      return propertyEntryOf(entry)
    case 'tag':
      return typeof key === 'string' && typeof digest === 'string' ? { kind, key, digest } : undefined
    case 'capability':
      return typeof name === 'string' ? { kind, name } : undefined
    case 'service-role':
      return typeof digest === 'string' ? { kind, digest } : undefined
    default:
      return undefined
  }
}

function resourceEntryOf(entry: JsonMap): ResourceEntry | undefined {
  const { nestedPath, logicalId, type, policyAction, digest } = entry
  const action = memberOf(ACTIONS, entry.action)
  const replacement = memberOf(REPLACEMENTS, entry.replacement)
  if (!action || !replacement || typeof nestedPath !== 'string' || typeof logicalId !== 'string') return undefined
  if (typeof type !== 'string' || typeof policyAction !== 'string') return undefined
  const whole = typeof digest === 'string' ? { digest } : {}
  return { kind: 'resource', nestedPath, logicalId, type, action, replacement, policyAction, ...whole }
}

function propertyEntryOf(entry: JsonMap): PropertyEntry | undefined {
  const { nestedPath, logicalId, path, digest } = entry
  const change = memberOf(KINDS, entry.change)
  const replacement = memberOf(REPLACEMENTS, entry.replacement)
  const evaluation = memberOf(EVALUATIONS, entry.evaluation)
  if (!change || !replacement || !evaluation || typeof nestedPath !== 'string') return undefined
  if (typeof logicalId !== 'string' || typeof path !== 'string' || typeof digest !== 'string') return undefined
  return { kind: 'property', nestedPath, logicalId, path, change, replacement, evaluation, digest }
}

function parameterOf(value: Json): StoredParameter | undefined {
  if (!isMap(value)) return undefined
  const { kind, value: text, deployed, digest } = value
  if (kind === 'redacted' && typeof digest === 'string') return { kind, digest }
  if (kind !== 'shown' || typeof text !== 'string') return undefined
  return { kind, value: text, ...(typeof deployed === 'string' && { deployed }) }
}

function tagOf(value: Json): StoredTag | undefined {
  if (!isMap(value)) return undefined
  if (value.kind === 'redacted') return { kind: 'redacted' }
  return value.kind === 'shown' && typeof value.value === 'string' ? { kind: 'shown', value: value.value } : undefined
}

const ACTIONS = ['add', 'modify', 'remove', 'import', 'dynamic'] as const
const REPLACEMENTS = ['never', 'conditional', 'always'] as const
const KINDS = ['add', 'modify', 'remove'] as const
const EVALUATIONS = ['static', 'dynamic'] as const

function memberOf<T extends string>(members: readonly T[], value: Json | undefined): T | undefined {
  return members.find(member => member === value)
}

function mapped<T>(value: Json | undefined, read: (value: Json) => T | undefined): Readonly<Record<string, T>> {
  const entries = isMap(value) ? Object.entries(value) : []
  return Object.fromEntries(
    entries.flatMap(([key, inner]): [string, T][] => {
      const result = read(inner)
      return result === undefined ? [] : [[key, result]]
    }),
  )
}

import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import type { FingerprintEntry } from '../../model/preview/fingerprintEntry.ts'
import type { StoredParameter, StoredPreview, StoredPreviewRead, StoredTag } from '../../model/preview/storedPreview.ts'
import { fingerprintOfEntries } from '../../template/compare/fingerprint.ts'
import { parseEntry } from './parseEntry.ts'

/**
 * Reads the stored preview of a fingerprint. Everything with write access to the bucket can write any text there, so it is
 * believed only if its entries add up to the fingerprint. A parameter or a tag that is none is left out: they are for
 * display alone.
 */
export function parseStoredPreview(text: string, fingerprint: string): StoredPreviewRead {
  const value = parseJson(text)
  if (!isMap(value) || value.fingerprint !== fingerprint) return { kind: 'altered' }
  if (value.version !== VERSION) return { kind: 'other-version' }
  const entries = entriesOf(value.entries)
  const isBelieved = entries !== undefined && fingerprintOfEntries(entries) === fingerprint
  return isBelieved ? { kind: 'readable', preview: previewOf(value, fingerprint, entries) } : { kind: 'altered' }
}

const VERSION = 3

function previewOf(value: JsonMap, fingerprint: string, entries: StoredPreview['entries']): StoredPreview {
  const { inputsDigest, environment } = value
  return {
    ...{ version: VERSION, fingerprint, entries },
    inputsDigest: typeof inputsDigest === 'string' ? inputsDigest : '',
    environment: typeof environment === 'string' ? environment : '',
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

/** Undefined if one of them is no entry. */
function entriesOf(value: Json | undefined): readonly FingerprintEntry[] | undefined {
  if (!Array.isArray(value)) return undefined
  const list: readonly Json[] = value
  const entries = list.map(entry => (isMap(entry) ? parseEntry(entry) : undefined)).filter(entry => entry !== undefined)
  return entries.length === list.length ? entries : undefined
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

function mapped<T>(value: Json | undefined, read: (value: Json) => T | undefined): Readonly<Record<string, T>> {
  const entries = isMap(value) ? Object.entries(value) : []
  return Object.fromEntries(
    entries.flatMap(([key, inner]): [string, T][] => {
      const result = read(inner)
      return result === undefined ? [] : [[key, result]]
    }),
  )
}

import type { Document } from '../model/document.ts'
import { isMap, type Json, type Path } from '../model/json.ts'
import type { Finding } from '../model/problem.ts'
import type { TemplateRule } from './rule.ts'

/**
 * Unquoted values and keys that mean one thing in YAML 1.1, which CloudFormation reads, and another in YAML 1.2. We and
 * CloudFormation take them as they are written, but an editor or another tool may not.
 * The letters y and n are booleans on yaml.org alone: PyYAML, SnakeYAML and libyaml take them as text, and every template of
 * CloudFormation's designer has a key y.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html and https://yaml.org/type/
 */
export const ambiguousScalars: TemplateRule = ({ document }) => ambiguousScalarsIn(document)

/** The same of a document that is no valid template: its findings do not wait until the other errors are corrected. */
export function ambiguousScalarsIn(document: Document): readonly Finding[] {
  const lines = document.text.split('\n')
  return pathsOf(document.value).flatMap(path => {
    const { key, value } = { key: writtenKey(document, lines, path), value: writtenValue(document, path) }
    return [
      ...(key !== undefined && !NUMBER.test(key) ? [findingAt(document, path, key, meaningAsKey(key))] : []),
      ...(value !== undefined && !isKnownDate(path, value) && !isKnownNumber(path, value)
        ? [findingAt(document, path, value)]
        : []),
    ].flatMap(finding => finding ?? [])
  })
}

function findingAt(
  document: Document,
  path: Path,
  written: string,
  meaning = meaningInYaml(written),
): Finding | undefined {
  if (meaning === undefined) return undefined
  return {
    level: 'error',
    rule: 'template/ambiguous-value',
    message: `'${written}' is not quoted, and a YAML parser may read it as ${meaning}.`,
    todo: 'Quote it, or write the intended value.',
    location: document.locationOf(path),
  }
}

/** The text of a scalar's value; undefined where it is none, and where the tag `!!str` says that it is text. */
function writtenValue(document: Document, path: Path): string | undefined {
  const span = document.spanOf(path)
  if (!span || /!!str[ \t]+$/.test(document.text.slice(Math.max(0, span.start - 20), span.start))) return undefined
  return document.text.slice(span.start, span.end)
}

/** The key of a map's entry as it is written, if it is not quoted. */
function writtenKey(document: Document, lines: readonly string[], path: Path): string | undefined {
  const key = path.at(-1)
  const location = typeof key === 'string' ? document.locationOf(path) : undefined
  if (!location || typeof key !== 'string') return undefined
  return lines[location.line - 1]?.startsWith(key, location.column - 1) ? key : undefined
}

/**
 * `2010-09-09` and `2012-10-17` are versions that every reader of templates and policies knows. The last day of a suppression
 * is a date, and is read by `lint` alone.
 */
function isKnownDate(path: Path, written: string): boolean {
  const name = String(path.at(-1))
  const isOfSuppression = name === 'expires' && path[2] === 'Metadata' && path.includes('Suppress')
  return DATE.test(written) && (isOfSuppression || name === 'AWSTemplateFormatVersion' || name === 'Version')
}

/** `Threshold: 5.0` of a resource: 5 and 5.0 are one number, and no property of these names is a version or another text. */
function isKnownNumber(path: Path, written: string): boolean {
  const property = path.findLast(step => typeof step === 'string' && step !== 'Fn::If')
  return path[0] === 'Resources' && /^[-+]?\d+\.\d+$/.test(written) && QUANTITY.test(String(property))
}

const QUANTITY =
  /(?:Threshold|TargetValue|Capacity|LowerBound|UpperBound|Percent|Percentage|RateLimit|Temperature|TopP)$/
const DATE = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*)?$/
/** As a key an error of its own: `checkNodes`. */
const NUMBER = /^[-+]?\d+(?:\.\d+)?$/

/** A null value is an error of its own. */
function meaningAsKey(key: string): string | undefined {
  return /^(?:null|~)$/i.test(key) ? 'null' : meaningInYaml(key)
}

/** What a YAML parser may take an unquoted text for; undefined where all agree. */
export function meaningInYaml(written: string): string | undefined {
  if (/^[-+]?0b[01_]+$/.test(written)) return 'a binary number'
  if (/^[-+]?0x[0-9a-fA-F_]+$/.test(written))
    return `the number ${Number(written.replaceAll('_', '').replace(/^[-+]/, ''))}`
  if (/^0o[0-7]+$/.test(written)) return `the octal number ${Number(written)}`
  if (/^[-+]?0[0-7_]+$/.test(written)) return `the octal number ${Number.parseInt(written.replaceAll(/[+_]/g, ''), 8)}`
  if (/^[-+]?0\d+$/.test(written)) return `the number ${Number(written)}`
  if (/^[-+]?[1-9][\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/.test(written)) return 'a number to the base of 60'
  if (/^[-+]?\.inf$/i.test(written)) return 'infinity'
  if (/^\.nan$/i.test(written)) return 'no number'
  if (/^(?:yes|on)$/i.test(written)) return 'true'
  if (/^(?:no|off)$/i.test(written)) return 'false'
  if (DATE.test(written)) return 'a date'
  // An exponent, underscores, a number beyond double precision, or a fraction that ends in a zero: 1.10 would be 1.1.
  const isNumber = /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?$/i.test(written)
  if (!isNumber || String(Number(written)) === written.replace(/^\+/, '')) return undefined
  const number = Number(written.replaceAll('_', ''))
  return Number.isFinite(number) ? `the number ${number}` : 'an infinite number'
}

/** Every key and every scalar. */
function pathsOf(value: Json, path: Path = []): readonly Path[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item, [...path, index]))
    : isMap(value)
      ? Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))
      : []
  return path.length > 0 ? [path, ...inner] : inner
}

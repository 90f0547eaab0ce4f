import { isMap, type Json, type Path } from '../model/json.ts'
import type { Finding } from '../model/problem.ts'
import type { TemplateRule } from './rule.ts'

/**
 * Unquoted values that mean one thing in YAML 1.1, which CloudFormation reads, and another in YAML 1.2.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html and https://yaml.org/type/
 */
export const ambiguousScalars: TemplateRule = ({ document }) =>
  scalarPathsOf(document.value).flatMap(path => {
    const span = document.spanOf(path)
    const written = span && document.text.slice(span.start, span.end)
    const meaning = written === undefined ? undefined : meaningOf(written)
    if (meaning === undefined) return []
    const finding: Finding = {
      level: 'error',
      rule: 'template/ambiguous-value',
      message: `'${written}' is not quoted, and a YAML parser may read it as ${meaning}.`,
      todo: 'Quote it, or write the intended value.',
      location: document.locationOf(path),
    }
    return [finding]
  })

function meaningOf(written: string): string | undefined {
  if (/^[-+]?0[0-7]+$/.test(written)) return `the octal number ${Number.parseInt(written.replace('+', ''), 8)}`
  if (/^[-+]?0\d+$/.test(written)) return `the number ${Number(written)}`
  if (/^[-+]?[1-9][\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/.test(written)) return 'a number to the base of 60'
  if (/^(?:yes|on|y)$/i.test(written)) return 'true'
  if (/^(?:no|off|n)$/i.test(written)) return 'false'
  // A whole number beyond double precision, or a fraction that ends in a zero: 1.10 would be 1.1.
  const isNumber = /^[-+]?(?:\d+|\d*\.\d+)$/.test(written)
  return isNumber && String(Number(written)) !== written.replace(/^\+/, '')
    ? `the number ${Number(written)}`
    : undefined
}

function scalarPathsOf(value: Json, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => scalarPathsOf(item, [...path, index]))
  if (isMap(value)) return Object.entries(value).flatMap(([key, item]) => scalarPathsOf(item, [...path, key]))
  return [path]
}

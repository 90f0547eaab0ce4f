import { isMap, type Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import { meaningInYaml } from '../../rules/ambiguousScalars.ts'
import type { LayeredDocument } from '../../template/environment/layers.ts'
import type { Template } from '../../template/parse/template.ts'
import { isSecretPath } from './secretPath.ts'

/**
 * Values that we read as they are in the file, but other YAML tools change: `012345678901` becomes 12345678901 and `1.10`
 * becomes 1.1. An account id is always quoted, because another account's may begin with a zero.
 */
export function ambiguousValues(layeredDocument: LayeredDocument, template: Template | undefined): readonly Finding[] {
  return scalarsOf(layeredDocument.value).flatMap(path => {
    const document = layeredDocument.documentOf(path)
    const span = document?.spanOf(path)
    const written = span && document?.text.slice(span.start, span.end)
    if (!written || /^['"|>]/.test(written)) return []
    const isAccount = path.length === 1 && path[0] === 'account'
    if (isAccount ? !/^\d/.test(written) : !isAltered(written)) return []
    const isSecret = isSecretPath(path, template)
    const finding: Finding = {
      level: 'error',
      rule: isAccount ? 'environment/unquoted-account' : 'environment/unquoted-number',
      message: isAccount
        ? 'The account id is not quoted; other YAML tools drop the leading zero of such a number.'
        : isSecret
          ? `The value of '${path.at(-1)}' is not quoted; other YAML tools change it.`
          : `'${written}' is not quoted; other YAML tools may read it as ${meaningInYaml(written) ?? `the number ${Number(written)}`}.`,
      todo: isSecret ? 'Put the value in quotes.' : `Write ${path.at(-1)}: "${written}".`,
      location: layeredDocument.locationOf(path),
    }
    return [finding]
  })
}

/** True for numbers that read back otherwise; dates, times and words such as 'on' are plain text to people. */
function isAltered(written: string): boolean {
  if (/^[-+]?\d+$/.test(written) && String(Number(written)) !== written) return true
  return (
    /^(?:[-+.\d][-+.\d_a-f:xo]*|[-+]?\.inf|\.nan)$/i.test(written) &&
    (meaningInYaml(written)?.includes('number') ?? false)
  )
}

function scalarsOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => scalarsOf(item, [...path, index]))
  if (isMap(value)) return Object.entries(value).flatMap(([key, item]) => scalarsOf(item, [...path, key]))
  return [path]
}

import { isMap, type JsonMap } from '../model/json.ts'
import type { Finding } from '../model/problem.ts'

const LEVELS: Readonly<Record<string, Finding['level']>> = {
  Error: 'error',
  Warning: 'warning',
  Informational: 'notice',
}

/** The findings in cfn-lint's JSON; undefined for any other text. */
export function findingsIn(json: string): readonly Finding[] | undefined {
  const rows = parsed(json)
  if (!Array.isArray(rows)) return undefined
  const findings = rows.map(findingOf)
  return findings.every(finding => finding !== undefined) ? findings : undefined
}

function findingOf(row: unknown): Finding | undefined {
  if (!isMap(row)) return undefined
  const { Filename: file, Message: message, Level: level } = row
  const id = memberMap(row, 'Rule').Id
  const findingLevel = LEVELS[String(level)]
  if (typeof message !== 'string' || typeof id !== 'string' || !findingLevel) return undefined
  const { LineNumber: line, ColumnNumber: column } = memberMap(memberMap(row, 'Location'), 'Start')
  const location =
    typeof file === 'string' && typeof line === 'number' && typeof column === 'number'
      ? { location: { file: file.replaceAll('\\', '/'), line, column } }
      : {}
  return { level: findingLevel, rule: `cfn-lint/${id}`, message, ...location }
}

function memberMap(map: JsonMap, key: string): JsonMap {
  const value = map[key]
  return isMap(value) ? value : {}
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

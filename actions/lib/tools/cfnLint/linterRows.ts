import { isMap, type JsonMap } from '../../model/json.ts'
import type { Finding, Location } from '../../model/problem.ts'

/** One result of cfn-lint, as it is cached. */
export type LinterRow = {
  /** `E3012`; `failed` for a file that cfn-lint could not read. */
  readonly id: string
  readonly level: Finding['level']
  readonly message: string
  readonly location?: Location
}

const LEVELS: Readonly<Record<string, Finding['level']>> = {
  Error: 'error',
  Warning: 'warning',
  Informational: 'notice',
}

/** The results in cfn-lint's JSON; undefined for any other text. */
export function linterRows(json: string): readonly LinterRow[] | undefined {
  return rowsOf(json, rowOf)
}

/** The results in the text of `JSON.stringify(rows)`; undefined for any other text. */
export function cachedRows(json: string): readonly LinterRow[] | undefined {
  return rowsOf(json, cachedRow)
}

function rowsOf(json: string, read: (row: unknown) => LinterRow | undefined): readonly LinterRow[] | undefined {
  const values = parsed(json)
  if (!Array.isArray(values)) return undefined
  const rows = values.map(read)
  return rows.every(row => row !== undefined) ? rows : undefined
}

function rowOf(value: unknown): LinterRow | undefined {
  if (!isMap(value)) return undefined
  const { Filename: file, Message: message, Level: name } = value
  const { LineNumber: line, ColumnNumber: column } = memberMap(memberMap(value, 'Location'), 'Start')
  const path = typeof file === 'string' ? file.replaceAll('\\', '/') : undefined
  return checkedRow(memberMap(value, 'Rule').Id, LEVELS[String(name)], message, { file: path, line, column })
}

function cachedRow(value: unknown): LinterRow | undefined {
  if (!isMap(value)) return undefined
  const { id, level: name, message } = value
  const level = Object.values(LEVELS).find(known => known === name)
  return checkedRow(id, level, message, memberMap(value, 'location'))
}

function checkedRow(
  id: unknown,
  level: Finding['level'] | undefined,
  message: unknown,
  { file, line, column }: Readonly<Record<'file' | 'line' | 'column', unknown>> | JsonMap,
): LinterRow | undefined {
  if (typeof id !== 'string' || typeof message !== 'string' || !level) return undefined
  const isLocated = typeof file === 'string' && typeof line === 'number' && typeof column === 'number'
  return { id, level, message, ...(isLocated && { location: { file, line, column } }) }
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

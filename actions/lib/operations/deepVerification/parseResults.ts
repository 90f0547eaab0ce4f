import type {
  DeepResults,
  FolderResult,
  ModelResult,
  PartFailure,
  PostgresResult,
  ProviderResult,
  SqliteResult,
  VectorResult,
} from '../../model/deepResults.ts'
import { RESULTS_END, RESULTS_START } from '../../model/deepResults.ts'
import { isMap, type Json, type JsonMap } from '../../model/json.ts'

/** Longer texts of the log are not quoted. */
const LONGEST_TEXT = 300

/** The results in the log of a one-off task; undefined if no line has them whole, or not in their shape. The log is untrusted. */
export function parseResults(lines: readonly string[]): DeepResults | undefined {
  const [line] = lines.filter(text => text.startsWith(RESULTS_START) && text.trimEnd().endsWith(RESULTS_END))
  if (line === undefined) return undefined
  try {
    const results: unknown = JSON.parse(line.trimEnd().slice(RESULTS_START.length, -RESULTS_END.length))
    return isMap(results) ? resultsOf(results) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** @throws SyntaxError for another shape */
function resultsOf(map: JsonMap): DeepResults {
  return {
    files: part(map.files, () => listOf(map.files, folderOf)),
    database: part(map.database, databaseOf),
    cache: map.cache === null ? null : part(map.cache, () => ({ reachable: true })),
    models: part(map.models, () => listOf(map.models, modelOf)),
    modelsAreNamed: flag(map, 'modelsAreNamed'),
    provider: map.provider === null ? null : part(map.provider, providerOf),
  }
}

function part<T>(value: Json | undefined, read: (map: JsonMap) => T): T | PartFailure {
  if (Array.isArray(value)) return read({})
  if (!isMap(value)) throw new SyntaxError('a part is no map')
  return value.error === undefined ? read(value) : failureOf(value)
}

function failureOf(map: JsonMap): PartFailure {
  return { error: text(map, 'error') }
}

function folderOf(map: JsonMap): FolderResult {
  return {
    folder: text(map, 'folder'),
    mounted: flag(map, 'mounted'),
    ...(map.same !== undefined && { same: flag(map, 'same') }),
    ...(map.error !== undefined && failureOf(map)),
  }
}

function databaseOf(map: JsonMap): PostgresResult | SqliteResult {
  if (map.kind === 'sqlite')
    return {
      kind: 'sqlite',
      exists: flag(map, 'exists'),
      ...(map.tables !== undefined && { tables: number(map, 'tables') }),
    }
  if (map.kind !== 'postgresql') throw new SyntaxError('an unknown kind of database')
  return {
    kind: 'postgresql',
    version: number(map, 'version'),
    tls: flag(map, 'tls'),
    same: flag(map, 'same'),
    ...(isMap(map.vector) && { vector: vectorOf(map.vector) }),
  }
}

function vectorOf(map: JsonMap): VectorResult {
  if (map.error !== undefined) return failureOf(map)
  return map.creatable === true ? { creatable: true } : { version: text(map, 'version') }
}

function modelOf(map: JsonMap): ModelResult {
  const result = map.error === undefined ? { status: number(map, 'status') } : failureOf(map)
  return { host: text(map, 'host'), ...result }
}

function providerOf(map: JsonMap): ProviderResult {
  const status = number(map, 'status')
  if (status !== 200) return { status }
  return { status, issuer: text(map, 'issuer'), keys: number(map, 'keys'), token: number(map, 'token') }
}

function listOf<T>(value: Json | undefined, read: (map: JsonMap) => T): readonly T[] {
  if (!Array.isArray(value)) throw new SyntaxError('no list')
  return value.map(item => {
    if (!isMap(item)) throw new SyntaxError('an item is no map')
    return read(item)
  })
}

function text(map: JsonMap, name: string): string {
  const value = map[name]
  if (typeof value !== 'string') throw new SyntaxError(`'${name}' is no text`)
  return value.slice(0, LONGEST_TEXT)
}

function number(map: JsonMap, name: string): number {
  const value = map[name]
  if (typeof value !== 'number') throw new SyntaxError(`'${name}' is no number`)
  return value
}

function flag(map: JsonMap, name: string): boolean {
  const value = map[name]
  if (typeof value !== 'boolean') throw new SyntaxError(`'${name}' is neither true nor false`)
  return value
}

import { isDeepStrictEqual } from 'node:util'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { coerceText, ExpressionFailure, type ExpressionScope, evaluate } from '../expressions/evaluate.ts'
import type { Token } from '../parse/tokenMembers.ts'

/** https://docs.github.com/en/actions/reference/limits */
const MAX_JOBS = 256

export type Strategy = {
  /** One job without a matrix: `{}`. */
  readonly combinations: readonly JsonMap[]
  readonly failFast: boolean
  readonly maxParallel: number
}

/**
 * The jobs of a strategy.
 * @throws ExpressionFailure as GitHub refuses a matrix
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function expandStrategy(token: Token | undefined, scope: ExpressionScope): Strategy {
  const strategy = token ? evaluate(token, scope) : {}
  const { matrix, 'fail-fast': failFast, 'max-parallel': maxParallel } = isMap(strategy) ? strategy : {}
  const combinations = matrix === undefined ? [{}] : combinationsOf(matrix, scope.file)
  if (combinations.length > MAX_JOBS)
    throw new ExpressionFailure(`${scope.file}: The matrix has ${combinations.length} jobs, more than ${MAX_JOBS}.`)
  return {
    combinations,
    failFast: failFast !== false,
    maxParallel: typeof maxParallel === 'number' ? maxParallel : combinations.length,
  }
}

/** `verify (dev)` */
export function nameWithCombination(name: string, combination: JsonMap): string {
  const values = Object.values(combination).flatMap(leavesOf).map(coerceText)
  return values.length > 0 ? `${name} (${values.join(', ')})` : name
}

function combinationsOf(matrix: Json, file: string): readonly JsonMap[] {
  if (!isMap(matrix)) throw new ExpressionFailure(`${file}: A matrix is a map.`)
  const { include, exclude, ...vectors } = matrix
  let combinations: readonly JsonMap[] = Object.keys(vectors).length > 0 ? [{}] : []
  for (const [key, values] of Object.entries(vectors)) {
    if (!Array.isArray(values)) throw new ExpressionFailure(`${file}: Matrix vector '${key}' is no list.`)
    if (values.length === 0) throw new ExpressionFailure(`${file}: Matrix vector '${key}' does not contain any values`)
    combinations = combinations.flatMap(combination => values.map(value => ({ ...combination, [key]: value })))
  }
  const excluded = mapsIn(exclude)
  const remaining = combinations.filter(combination => !excluded.some(part => isPartOf(part, combination)))
  const result = withIncluded(remaining, mapsIn(include), Object.keys(vectors))
  if (result.length === 0) throw new ExpressionFailure(`${file}: The matrix does not contain any jobs`)
  return result
}

/** Adds each entry to every combination that it does not contradict; one that fits none is a job of its own. */
function withIncluded(
  original: readonly JsonMap[],
  entries: readonly JsonMap[],
  vectors: readonly string[],
): readonly JsonMap[] {
  const extended = original.map(combination => ({ ...combination }))
  const added: JsonMap[] = []
  for (const entry of entries) {
    const own = Object.fromEntries(Object.entries(entry).filter(([key]) => vectors.includes(key)))
    const fitting = extended.filter((_, index) => isPartOf(own, original[index] ?? {}))
    for (const combination of fitting) Object.assign(combination, entry)
    if (fitting.length === 0) added.push(entry)
  }
  return [...extended, ...added]
}

function isPartOf(part: JsonMap, whole: JsonMap): boolean {
  return Object.entries(part).every(([key, value]) => isDeepStrictEqual(whole[key], value))
}

function mapsIn(value: Json | undefined): readonly JsonMap[] {
  return Array.isArray(value) ? value.filter(isMap) : []
}

function leavesOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  return isMap(value) ? Object.values(value).flatMap(leavesOf) : [value]
}

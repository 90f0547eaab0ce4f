import { readFileSync } from 'node:fs'
import { isMap, type Json, type JsonMap } from '../../model/json.ts'

/** @throws Error if the file cannot be read or is no JSON object */
export function readJson(file: string): JsonMap {
  const value: Json = JSON.parse(readFileSync(file, 'utf8'))
  if (isMap(value)) return value
  throw new Error(`'${file}' is no JSON object`)
}

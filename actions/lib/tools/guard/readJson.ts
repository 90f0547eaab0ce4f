import { readFile } from 'node:fs/promises'
import { isMap, type Json, type JsonMap } from '../../model/json.ts'

/** @throws Error if the file cannot be read or is no JSON object */
export async function readJson(file: string): Promise<JsonMap> {
  const value: Json = JSON.parse(await readFile(file, 'utf8'))
  if (isMap(value)) return value
  throw new Error(`'${file}' is no JSON object`)
}

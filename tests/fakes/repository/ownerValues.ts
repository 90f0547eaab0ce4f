import { globSync, readFileSync } from 'node:fs'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap } from '#lib/model/json.ts'

/** The values of these parameters in the files of `environments/`; of several, that of the last file. */
export function ownerValues(parameters: readonly string[]): Readonly<Record<string, string>> {
  if (parameters.length === 0) return {}
  const files = globSync('environments/**/*.yaml').sort()
  const values = files.flatMap(file => {
    const { value } = plainDocument(file, readFileSync(file, 'utf8'))
    const map = isMap(value) && isMap(value.parameters) ? value.parameters : {}
    return Object.entries(map).map(([name, text]) => [name, String(text)] as const)
  })
  return Object.fromEntries(values.filter(([name]) => parameters.includes(name)))
}

import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap } from '#lib/model/json.ts'
import type { ParameterLayers } from './parameterTable.ts'

/** The folders of layers whose files set each parameter. */
export function readParameterLayers(): ParameterLayers {
  const entries = globSync('environments/*/*.yaml')
    .toSorted()
    .flatMap(file => {
      const { value } = plainDocument(file, readFileSync(file, 'utf8'))
      const parameters = isMap(value) && isMap(value.parameters) ? value.parameters : {}
      return Object.keys(parameters).map(name => [name, basename(dirname(file))] as const)
    })
  const names = new Set(entries.map(([name]) => name))
  return Object.fromEntries(
    [...names].map(name => [name, [...new Set(entries.filter(([other]) => other === name).map(([, kind]) => kind))]]),
  )
}
